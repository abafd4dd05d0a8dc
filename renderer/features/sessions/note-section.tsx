import { useIntl } from 'react-intl';
import { longestNote } from '../../../shared/text/schema.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useSessionForm } from './form-context.ts';

/** Anything else about the session, in the practitioner's words. */
export const NoteSection = () => {
  const intl = useIntl();
  const { draft, change, problemAt, leave, type } = useSessionForm();
  const label = intl.formatMessage({ id: 'sessions.note', defaultMessage: 'Note on this session' });
  return (
    <TextArea
      label={label}
      rows={4}
      value={draft.note}
      limit={longestNote}
      error={draft.note.length > longestNote ? problemAt(['note']) : undefined}
      onChange={(note) => {
        type(['note']);
        change(
          { key: 'note', label: intl.formatMessage({ id: 'sessions.note.undo', defaultMessage: 'note' }) },
          (before) => ({
            ...before,
            note,
          }),
        );
      }}
      onCommit={() => leave(['note'])}
    />
  );
};
