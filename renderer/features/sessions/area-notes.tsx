import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { onAreas, shared } from '../../../shared/sessions/edit-areas.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { longestNote } from '../../../shared/text/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { WithSnippets } from '../snippets/with-snippets.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { insertedKey } from './form-history.ts';
import { useSessionForm } from './form-context.ts';
import styles from './session-form.module.css';

interface AreaNotesProps {
  readonly areas: readonly DraftArea[];
  /** Their places in the draft. */
  readonly paths: readonly number[];
  /** Another quiet button for the same row. */
  readonly children: ReactNode;
}

/** Why an area was stopped early, and the note on the selected areas. */
export const AreaNotes = ({ areas, paths, children }: AreaNotesProps) => {
  const intl = useIntl();
  const { change, problemAt, leave, type } = useSessionForm();
  const [open, setOpen] = useState(false);
  const note = shared(areas, (area) => area.note);
  const reason = shared(areas, (area) => area.stoppedReason);
  const stopped = areas.some((area) => area.endPoint === 'stopped-early');
  const shown = open || (note !== undefined && note.value !== '' && !note.mixed);
  const key = paths.join(' ');
  const noteLabel = intl.formatMessage({ id: 'sessions.area.note', defaultMessage: 'Note on this area' });
  const reasonLabel = intl.formatMessage({
    id: 'sessions.area.stopped-why',
    defaultMessage: 'Why it was stopped',
  });
  const notePaths = paths.map((index) => `areas.${index}.note`);
  const reasonPaths = paths.map((index) => `areas.${index}.stoppedReason`);

  const setReason = (text: string, inserted: boolean): void => {
    type(reasonPaths);
    change(
      { key: insertedKey(`areas.stoppedReason.${key}`, inserted), label: reasonLabel.toLowerCase() },
      (before) =>
        onAreas(
          before,
          areas.filter((area) => area.endPoint === 'stopped-early'),
          (area) => ({
            ...area,
            stoppedReason: text,
          }),
        ),
    );
  };
  const setNote = (text: string, inserted: boolean): void =>
    change({ key: insertedKey(`areas.note.${key}`, inserted), label: noteLabel.toLowerCase() }, (before) =>
      onAreas(before, areas, (area) => ({ ...area, note: text })),
    );
  const common = [
    intl.formatMessage({ id: 'sessions.stopped.pain', defaultMessage: 'Pain' }),
    intl.formatMessage({ id: 'sessions.stopped.bleeding', defaultMessage: 'Bleeding' }),
    intl.formatMessage({ id: 'sessions.stopped.request', defaultMessage: 'Patient’s request' }),
    intl.formatMessage({ id: 'sessions.stopped.equipment', defaultMessage: 'Equipment' }),
  ];
  return (
    <>
      {stopped && (
        <div className="stack">
          <WithSnippets
            field="stopped"
            label={reasonLabel}
            value={reason?.mixed ? '' : (reason?.value ?? '')}
            onChange={setReason}
          >
            {(hold, onType) => (
              <TextInput
                inputRef={hold}
                label={reasonLabel}
                reserveLine={false}
                value={reason?.mixed ? '' : (reason?.value ?? '')}
                error={problemAt(reasonPaths)}
                onChange={onType}
                onCommit={() => leave(reasonPaths)}
              />
            )}
          </WithSnippets>
          <div className="row-wrap">
            {common.map((text) => (
              <Chip key={text} onPress={() => setReason(text, true)}>
                {text}
              </Chip>
            ))}
          </div>
        </div>
      )}
      <div className={styles.footRow}>
        {children}
        {!shown && (
          <Button kind="bare" onPress={() => setOpen(true)}>
            {note?.mixed
              ? intl.formatMessage({ id: 'sessions.area.show-notes', defaultMessage: 'Notes on these areas' })
              : intl.formatMessage({ id: 'sessions.area.add-note', defaultMessage: 'Add a note' })}
          </Button>
        )}
      </div>
      {shown && note?.mixed && (
        <TextArea
          readOnly
          label={noteLabel}
          rows={2}
          reserveLine={false}
          value=""
          help={intl.formatMessage({
            id: 'sessions.area.notes-differ',
            defaultMessage: 'The notes differ. Select one area to read or change its note.',
          })}
          onChange={() => undefined}
        />
      )}
      {shown && !note?.mixed && (
        <WithSnippets field="area-note" label={noteLabel} value={note?.value ?? ''} onChange={setNote}>
          {(hold, onType) => (
            <TextArea
              inputRef={hold}
              label={noteLabel}
              rows={2}
              reserveLine={false}
              limit={longestNote}
              value={note?.value ?? ''}
              error={problemAt(notePaths)}
              onChange={onType}
              onCommit={() => leave(notePaths)}
            />
          )}
        </WithSnippets>
      )}
    </>
  );
};
