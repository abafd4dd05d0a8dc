import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { fieldProblemText } from '../../failure-messages.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface ReasonDialogProps {
  readonly title: string;
  /** What it does, and what it does not; told whether sending was tried, for a field of its own. */
  readonly children: (tried: boolean) => ReactNode;
  /** The button that does it. */
  readonly action: string;
  /** A field of its own above the reason that is not right yet. */
  readonly blocked?: boolean;
  readonly send: (reason: string) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for the reason of an owner's decision, and sends it. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { title, children, action, blocked = false, send, onDone, onClose } = props;
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const empty = reason.trim() === '';
  const press = async (): Promise<void> => {
    setTried(true);
    if (empty || blocked) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const sent = await send(reason.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim());
    setFailure(sent.ok ? null : sent.error);
    if (sent.ok) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'rules.leave', defaultMessage: 'Leave as it is' })}
          </Button>
          <Button kind="primary" onPress={press}>
            {action}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        {children(tried)}
        <TextArea
          label={intl.formatMessage({ id: 'keeping.reason', defaultMessage: 'Reason' })}
          rows={3}
          limit={2000}
          value={reason}
          onChange={setReason}
          error={tried && empty ? fieldProblemText(intl, 'text.empty') : undefined}
        />
      </form>
    </Dialog>
  );
};
