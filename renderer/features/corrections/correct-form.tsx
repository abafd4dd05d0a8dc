import { useIntl } from 'react-intl';
import { type Correction, longestStood } from '../../../shared/corrections/correction.ts';
import { validityLabel } from '../../../shared/labels/validity-labels.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import styles from './corrections.module.css';
import { NoteWaiting, useNoteForm } from './note-dialog.tsx';
import { type NoteStart, useNoteStart } from './note-draft.ts';
import { useAddNote } from './use-add-note.ts';

interface CorrectFormProps {
  readonly of: Correction['of'];
  readonly patient: string;
  /** As the record says now. */
  readonly facts: RecordVersion['facts'];
  readonly title: string;
  readonly onClose: () => void;
}

const longestRight = 4000;

/** Notes what is right in place of a value that was signed or answered; what stands stays and prints too. */
export const CorrectForm = (props: CorrectFormProps) => {
  const { of, patient, title, onClose } = props;
  const start = useNoteStart(patient, { of, what: 'value', title });
  return start === null ? (
    <NoteWaiting title={title} onClose={onClose} />
  ) : (
    <FilledForm {...props} start={start} />
  );
};

const FilledForm = ({
  of,
  patient,
  facts,
  title,
  onClose,
  start,
}: CorrectFormProps & { readonly start: NoteStart }) => {
  const intl = useIntl();
  const change = useAddNote();
  const form = useNoteForm(start, { patient, change, onClose });
  const { label, right, reason } = form.state;
  const stood = facts.find(([name]) => name === label)?.[1].slice(0, longestStood) ?? '';
  const same = form.asked && right.trim() !== '' && right.trim() === stood.trim();
  const save = (): Promise<void> => {
    const empty = label === null || right.trim() === '' || reason.trim() === '';
    if (empty || right.trim() === stood.trim() || right.length > longestRight) return form.send(null);
    const fields = { what: 'value', label, stood, right: right.trim(), reason: reason.trim() } as const;
    return form.send({ id: start.id, of, fields });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'corrections.title', defaultMessage: 'Correct: {title}' }, { title })}
      actions={
        <>
          <CloseForm savedAt={form.savedAt} onClose={onClose} />
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'corrections.save', defaultMessage: 'Note correction' })}
          </Button>
        </>
      }
    >
      {form.notices}
      <p className="muted">
        {of.type === 'consent'
          ? intl.formatMessage({
              id: 'corrections.text.consent',
              defaultMessage:
                'What was signed stays as it is. The note stands beside it and prints with it. It widens nothing: for that, have an addendum signed.',
            })
          : intl.formatMessage({
              id: 'corrections.text.screening',
              defaultMessage:
                'What was answered stays as it is, and the note stands beside it. The warnings go on following the answers: when one of them changes, ask the questions again.',
            })}
      </p>
      <ComboBox
        label={intl.formatMessage({ id: 'corrections.label', defaultMessage: 'What is wrong' })}
        options={facts
          .filter(([name]) => name !== intl.formatMessage(validityLabel))
          .map(([name]) => ({ value: name, label: name }))}
        value={label}
        onChange={(next) => form.change({ label: next })}
        error={form.missing(label ?? '')}
      />
      {label !== null && (
        <div>
          <p className="label">
            {intl.formatMessage({ id: 'corrections.stands', defaultMessage: 'What stands there' })}
          </p>
          <p className={styles.stands}>
            <bdi>{stood}</bdi>
          </p>
        </div>
      )}
      <TextArea
        label={intl.formatMessage({ id: 'corrections.right', defaultMessage: 'What is right' })}
        rows={2}
        limit={longestRight}
        value={right}
        onChange={(next) => form.change({ right: next })}
        error={
          same
            ? intl.formatMessage({
                id: 'corrections.same',
                defaultMessage: 'This is what stands there already.',
              })
            : form.missing(right)
        }
      />
      <TextInput
        label={intl.formatMessage({ id: 'corrections.reason', defaultMessage: 'Why it is corrected' })}
        value={reason}
        onChange={(next) => form.change({ reason: next })}
        reserveLine
        error={form.missing(reason)}
      />
      {form.kept}
    </Dialog>
  );
};
