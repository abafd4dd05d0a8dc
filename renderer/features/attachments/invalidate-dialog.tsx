import { useIntl } from 'react-intl';
import type { Attachment } from '../../../shared/attachments/attachment.ts';
import { useChange } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { NoteWaiting, useNoteForm } from '../corrections/note-dialog.tsx';
import { type NoteStart, useNoteStart } from '../corrections/note-draft.ts';
import { CloseForm } from '../drafts/close-form.tsx';

interface InvalidateDialogProps {
  readonly attachment: Pick<Attachment, 'id' | 'label' | 'patient'>;
  readonly onClose: () => void;
}

/** Marks an attachment as not valid, for good, with the reason; it stays in the record. */
export const InvalidateDialog = ({ attachment, onClose }: InvalidateDialogProps) => {
  const { id, label, patient } = attachment;
  const of = { type: 'attachment', id } as const;
  const start = useNoteStart(patient, { of, what: 'not-valid', title: label });
  return start === null ? (
    <NoteWaiting title={label} onClose={onClose} />
  ) : (
    <FilledDialog attachment={attachment} onClose={onClose} start={start} />
  );
};

const FilledDialog = ({
  attachment: { id, label, patient },
  onClose,
  start,
}: InvalidateDialogProps & { readonly start: NoteStart }) => {
  const intl = useIntl();
  const change = useChange('attachments:invalidate', [
    'attachments:list',
    'attachments:get',
    'photos:list',
    'patients:timeline',
    'shelf:list',
  ]);
  const form = useNoteForm(start, { patient, change, onClose });
  const { reason } = form.state;
  const save = (): Promise<void> => form.send(reason.trim() === '' ? null : { id, reason: reason.trim() });
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'attachments.invalidate.title', defaultMessage: 'Mark “{label}” as not valid?' },
        { label },
      )}
      danger={
        <Button kind="danger-solid" onPress={save}>
          {intl.formatMessage({ id: 'attachments.invalidate.do', defaultMessage: 'Mark as not valid' })}
        </Button>
      }
      actions={
        <>
          <CloseForm savedAt={form.savedAt} onClose={onClose} />
        </>
      }
    >
      {form.notices}
      <p className="muted">
        {intl.formatMessage({
          id: 'attachments.invalidate.text',
          defaultMessage:
            'It stays in the record, struck through, with the reason. This cannot be taken back.',
        })}
      </p>
      <TextInput
        label={intl.formatMessage({ id: 'attachments.invalidate.reason', defaultMessage: 'Reason' })}
        value={reason}
        onChange={(next) => form.change({ reason: next })}
        error={form.missing(reason)}
      />
      {form.kept}
    </Dialog>
  );
};
