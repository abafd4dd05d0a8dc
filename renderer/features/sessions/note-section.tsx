import { useIntl } from 'react-intl';
import { longestNote } from '../../../shared/text/schema.ts';
import { WithSnippets } from '../snippets/with-snippets.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { insertedKey } from './form-history.ts';
import { useSessionForm } from './form-context.ts';

/** Anything else about the session, in the practitioner's words. */
export const NoteSection = () => {
  const intl = useIntl();
  const { draft, change, problemAt, leave, type } = useSessionForm();
  const label = intl.formatMessage({ id: 'sessions.note', defaultMessage: 'Note on this session' });
  const undo = intl.formatMessage({ id: 'sessions.note.undo', defaultMessage: 'note' });
  const set = (note: string, inserted: boolean): void => {
    type(['note']);
    change({ key: insertedKey('note', inserted), label: undo }, (before) => ({ ...before, note }));
  };
  return (
    <WithSnippets field="session-note" label={label} value={draft.note} onChange={set}>
      {(hold, onType) => (
        <TextArea
          inputRef={hold}
          label={label}
          rows={4}
          reserveLine={false}
          value={draft.note}
          limit={longestNote}
          error={draft.note.length > longestNote ? problemAt(['note']) : undefined}
          onChange={onType}
          onCommit={() => leave(['note'])}
        />
      )}
    </WithSnippets>
  );
};
