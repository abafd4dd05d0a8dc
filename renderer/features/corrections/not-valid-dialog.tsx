import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface NotValidDialogProps {
  readonly document: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** Marks a kept document as not valid, for good, with the reason; its words stay to be read. */
export const NotValidDialog = ({ document: { id, title }, onClose }: NotValidDialogProps) => {
  const intl = useIntl();
  const mark = useChange('corrections:add', ['corrections:list', 'shelf:list']);
  const [note] = useState(() => newId());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = reason.trim() === '';
  const save = async (): Promise<void> => {
    setAsked(true);
    if (isEmpty) return;
    const fields = { what: 'not-valid', reason: reason.trim() } as const;
    await mark.mutateAsync({ id: note, of: { type: 'document', id }, fields }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'attachments.invalidate.title', defaultMessage: 'Mark “{label}” as not valid?' },
        { label: title },
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
      {mark.error && <FailureNotice failure={mark.error.failure} />}
      <p className="muted">
        {intl.formatMessage({
          id: 'not-valid.text',
          defaultMessage:
            'It stays in the record to be read, and the reason prints with it. This cannot be taken back.',
        })}
      </p>
      <TextInput
        label={intl.formatMessage({ id: 'attachments.invalidate.reason', defaultMessage: 'Reason' })}
        value={reason}
        onChange={setReason}
        reserveLine
        error={
          asked && isEmpty
            ? intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' })
            : undefined
        }
      />
    </Dialog>
  );
};
