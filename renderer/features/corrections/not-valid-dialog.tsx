import { useIntl } from 'react-intl';
import type { Correction } from '../../../shared/corrections/correction.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { NoteWaiting, useNoteForm } from './note-dialog.tsx';
import { type NoteStart, useNoteStart } from './note-draft.ts';
import { useMark } from './use-add-note.ts';

interface NotValidDialogProps {
  readonly of: Correction['of'];
  readonly patient: string;
  /** What the record is called: "Session 3". */
  readonly title: string;
  /** The mark, or that it is taken back. */
  readonly what: 'not-valid' | 'valid-again';
  readonly onClose: () => void;
}

/** What follows from a mark, by the kind of record. */
const consequences: Readonly<Partial<Record<Correction['of']['type'], Message>>> = {
  session: {
    id: 'not-valid.session',
    defaultMessage:
      'Every word of it stays to be read and prints with the reason. It no longer counts: not for courses, intervals, follow-ups, nor as the last session. Lists of who was exposed go on naming it.',
  },
  assessment: {
    id: 'not-valid.assessment',
    defaultMessage:
      'Every answer of it stays to be read and prints with the reason. It is in no curve and in no outcome any more.',
  },
  attachment: {
    id: 'not-valid.attachment',
    defaultMessage:
      'It stays in the record, struck through, with the reason. A form that came back signed with it counts as not signed, and a photo goes on no sheet.',
  },
  screening: {
    id: 'not-valid.screening',
    defaultMessage:
      'Every answer stays to be read. It no longer counts: where it was the newest, the one before it does, or the questions have to be asked again.',
  },
};

/** Marks a record as not valid or takes the mark back, with the reason; its words stay to be read. */
export const NotValidDialog = (props: NotValidDialogProps) => {
  const { of, patient, title, what, onClose } = props;
  const start = useNoteStart(patient, { of, what, title });
  return start === null ? (
    <NoteWaiting title={title} onClose={onClose} />
  ) : (
    <FilledDialog {...props} start={start} />
  );
};

const FilledDialog = ({
  of,
  patient,
  title,
  what,
  onClose,
  start,
}: NotValidDialogProps & { readonly start: NoteStart }) => {
  const intl = useIntl();
  const change = useMark(of);
  const form = useNoteForm(start, { patient, change, onClose });
  const { reason } = form.state;
  const save = (): Promise<void> =>
    form.send(reason.trim() === '' ? null : { id: start.id, fields: { what, reason: reason.trim() } });
  const marks = what === 'not-valid';
  const consequence = consequences[of.type];
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        marks
          ? { id: 'attachments.invalidate.title', defaultMessage: 'Mark “{label}” as not valid?' }
          : { id: 'valid-again.title', defaultMessage: 'Take back that “{label}” is not valid?' },
        { label: title },
      )}
      danger={
        marks && (
          <Button kind="danger-solid" onPress={save}>
            {intl.formatMessage({ id: 'attachments.invalidate.do', defaultMessage: 'Mark as not valid' })}
          </Button>
        )
      }
      actions={
        <>
          <CloseForm savedAt={form.savedAt} onClose={onClose} />
          {!marks && (
            <Button kind="primary" onPress={save}>
              {intl.formatMessage({ id: 'valid-again.do', defaultMessage: 'Take back the mark' })}
            </Button>
          )}
        </>
      }
    >
      {form.notices}
      <p className="muted">
        {marks
          ? intl.formatMessage(
              consequence ?? {
                id: 'not-valid.text',
                defaultMessage: 'It stays in the record to be read, and the reason prints with it.',
              },
            )
          : intl.formatMessage({
              id: 'valid-again.text',
              defaultMessage: 'It counts again. The mark and its reason stay in the record, with yours.',
            })}
        {marks && ' '}
        {marks &&
          intl.formatMessage({
            id: 'not-valid.back',
            defaultMessage: 'The mark can be taken back, with a reason.',
          })}
      </p>
      <TextInput
        label={intl.formatMessage({ id: 'attachments.invalidate.reason', defaultMessage: 'Reason' })}
        value={reason}
        onChange={(next) => form.change({ reason: next })}
        reserveLine
        error={form.missing(reason)}
      />
      {form.kept}
    </Dialog>
  );
};
