import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { TypedBack } from '../../../shared/passphrase/recovery-groups.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import styles from './unlock-form.module.css';

interface Props {
  readonly code: string;
  readonly onDone: () => Promise<void>;
}

/** After a recovery: the new code, shown once. It works already; typed back from paper, the records open. */
export const FreshCode = ({ code, onDone }: Props) => {
  const intl = useIntl();
  const [kept, setKept] = useState<TypedBack | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (): Promise<void> => {
    if (kept === null) return;
    setFailure(null);
    const done = await call('users:keep-recovery-code', kept);
    if (done.ok) await onDone();
    else setFailure(done.error);
  };
  const notYet = intl.formatMessage({
    id: 'recover.not-kept',
    defaultMessage: 'First type the group that is asked for from your paper.',
  });
  return (
    <div className={styles.form}>
      <RecoveryCode code={code} onKept={setKept} />
      {failure && <FailureNotice failure={failure} />}
      <div className={styles.foot}>
        <span className="caption">{kept ? '' : notYet}</span>
        <Button kind="primary" onPress={open} notYet={kept ? undefined : notYet}>
          {intl.formatMessage({ id: 'recover.open', defaultMessage: 'Open the records' })}
        </Button>
      </div>
    </div>
  );
};
