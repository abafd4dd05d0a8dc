import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import styles from './unlock-form.module.css';

interface Props {
  readonly code: string;
  readonly onDone: () => Promise<void>;
}

/** After a recovery: the new code, shown once, typed back before the records are opened. */
export const FreshCode = ({ code, onDone }: Props) => {
  const intl = useIntl();
  const [kept, setKept] = useState(false);
  const notYet = intl.formatMessage({
    id: 'recover.not-kept',
    defaultMessage: 'First type the group that is asked for from your paper.',
  });
  return (
    <div className={styles.form}>
      <RecoveryCode code={code} onKept={setKept} />
      <div className={styles.foot}>
        <span className="caption">{kept ? '' : notYet}</span>
        <Button kind="primary" onPress={onDone} notYet={kept ? undefined : notYet}>
          {intl.formatMessage({ id: 'recover.open', defaultMessage: 'Open the records' })}
        </Button>
      </div>
    </div>
  );
};
