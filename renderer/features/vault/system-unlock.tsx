import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import styles from './unlock-form.module.css';
import { UnlockFailure } from './unlock-failure.tsx';

/** Whether this computer can unlock by itself; undefined until it is known, which takes two seconds at most. */
export const useSystemReady = (): boolean | undefined => {
  const [ready, setReady] = useState<boolean>();
  useEffect(() => {
    let left = false;
    void call('system-keys:ready', {}).then((result) => {
      if (!left) setReady(result.ok && result.value);
    });
    return () => {
      left = true;
    };
  }, []);
  return ready;
};

interface Props {
  readonly onUnlocked: () => Promise<void>;
  readonly onType: () => void;
}

/** One button and no field, for who switched it on; the passphrase is one press away. */
export const SystemUnlock = ({ onUnlocked, onType }: Props) => {
  const intl = useIntl();
  const button = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => button.current?.focus(), []);
  const unlock = async (): Promise<void> => {
    setFailure(null);
    const result = await call('system-keys:unlock', {});
    if (result.ok) await onUnlocked();
    else setFailure(result.error);
  };
  return (
    <>
      {failure ? (
        <UnlockFailure failure={failure} />
      ) : (
        <p className="muted">
          {intl.formatMessage({
            id: 'lock.system-note',
            defaultMessage:
              'This computer unlocks without the passphrase. You can change that under Practice.',
          })}
        </p>
      )}
      <div className={styles.foot}>
        <Button kind="bare" className={styles.other} onPress={onType}>
          {intl.formatMessage({ id: 'lock.type', defaultMessage: 'Type the passphrase' })}
        </Button>
        <Button ref={button} kind="primary" onPress={unlock}>
          {intl.formatMessage({ id: 'lock.unlock', defaultMessage: 'Unlock' })}
        </Button>
      </div>
    </>
  );
};
