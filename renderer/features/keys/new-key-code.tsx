import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { TypedBack } from '../../../shared/passphrase/recovery-groups.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { RecoveryCode } from '../vault/recovery-code.tsx';
import { WorkLine } from '../works/work-line.tsx';

interface Props {
  readonly code: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** A full disk is told in the words of the change: nothing was typed that could be saved again. */
const withWords = (failure: Failure): Failure =>
  failure.code === 'storage-full' ? { ...failure, reason: 'key-disk-full' } : failure;

/** The recovery code of the new key. Nothing is changed before a group of it was typed back; then the dialog stays until it is done or cancelled. */
export const NewKeyCode = ({ code, onClose, onChanged }: Props) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const [kept, setKept] = useState<TypedBack | null>(null);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const failed = useIntoView<HTMLDivElement>(failure);
  const change = async (): Promise<void> => {
    if (kept === null) return;
    setRunning(true);
    setFailure(null);
    const done = await call('keys:change', kept);
    setRunning(false);
    if (!done.ok) return setFailure(withWords(done.error));
    await Promise.all(
      ['users:list', 'keys:status', 'practice:home', 'backups:status', 'system-keys:status'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
    onChanged();
  };
  const busy = intl.formatMessage({
    id: 'keys.running',
    defaultMessage: 'The key is being changed. Cancel that first.',
  });
  const notYet = intl.formatMessage({
    id: 'keys.not-kept',
    defaultMessage: 'First type the group that is asked for from your paper.',
  });
  return (
    <Dialog
      open
      wide
      onClose={() => (running ? undefined : onClose())}
      title={intl.formatMessage({ id: 'keys.code.title', defaultMessage: 'Your new recovery code' })}
      actions={
        <>
          <Button onPress={onClose} notYet={running ? busy : undefined}>
            {intl.formatMessage({ id: 'keys.change.leave', defaultMessage: 'Keep the present key' })}
          </Button>
          <Button kind="primary" onPress={change} notYet={running ? busy : kept ? undefined : notYet}>
            {intl.formatMessage({ id: 'keys.change.do', defaultMessage: 'Change the key' })}
          </Button>
        </>
      }
    >
      <RecoveryCode code={code} onKept={setKept} />
      <WorkLine work={running ? 'keys:change' : null} flush />
      {failure && (
        <div ref={failed}>
          <FailureNotice failure={failure} />
        </div>
      )}
    </Dialog>
  );
};
