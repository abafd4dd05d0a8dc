import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Attachment } from '../../../shared/attachments/attachment.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface InvalidateDialogProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Marks an attachment as not valid, for good, with the reason; it stays in the record. */
export const InvalidateDialog = ({ attachment: { id, label }, onClose }: InvalidateDialogProps) => {
  const intl = useIntl();
  const invalidate = useChange('attachments:invalidate', [
    'attachments:list',
    'attachments:get',
    'photos:list',
    'patients:timeline',
    'shelf:list',
  ]);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = reason.trim() === '';
  const save = async (): Promise<void> => {
    setAsked(true);
    if (!isEmpty) await invalidate.mutateAsync({ id, reason: reason.trim() }).then(onClose, () => undefined);
  };
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
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'attachments.invalidate.keep', defaultMessage: 'Keep as valid' })}
        </Button>
      }
    >
      {invalidate.error && <FailureNotice failure={invalidate.error.failure} />}
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
        onChange={setReason}
        error={
          asked && isEmpty
            ? intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' })
            : undefined
        }
      />
    </Dialog>
  );
};
