import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { failureText } from '../../failure-messages.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import styles from './unlock-form.module.css';
import { UnlockFailure } from './unlock-failure.tsx';
import type { Wait } from './use-wait.ts';
import { hasWords, isBraked, notYetText, overText, WaitWords } from './wait-words.tsx';

interface Props {
  readonly wait: Wait;
  readonly onUnlocked: () => Promise<void>;
  readonly onRecover: () => void;
  readonly onRestore: () => void;
}

/**
 * One passphrase and Unlock. A wrong one stays in the field, selected, with a sentence beside it that also says how
 * long the next try has to wait; what is wrong with the vault itself stands below.
 */
export const UnlockForm = ({ wait, onUnlocked, onRecover, onRestore }: Props) => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(false);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const notYet = notYetText(intl, wait, 'passphrase');
  const words = { wait, by: 'passphrase', error } as const;

  const selectAll = (): void => {
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
  };
  const unlock = async (): Promise<void> => {
    if (running.current || notYet !== undefined) return;
    if (passphrase === '') {
      setError(intl.formatMessage({ id: 'lock.empty', defaultMessage: 'Type your passphrase.' }));
      return selectAll();
    }
    running.current = true;
    setBusy(true);
    setError(undefined);
    setFailure(null);
    const result = await call('vault:unlock', { passphrase: passphrase.slice(0, 1024) });
    if (result.ok) {
      setPassphrase('');
      await onUnlocked();
    } else if (result.error.code === 'wrong-passphrase') {
      const { what, next } = failureText(intl, result.error);
      setError(`${what} ${next}`);
      await wait.ask();
      selectAll();
    } else if (isBraked(result.error)) {
      await wait.ask();
    } else {
      setFailure(result.error);
    }
    running.current = false;
    setBusy(false);
  };

  const type = (text: string): void => {
    setPassphrase(text);
    setError(undefined);
    setFailure(null);
  };

  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <PassphraseInput
        label={intl.formatMessage({ id: 'lock.passphrase', defaultMessage: 'Passphrase' })}
        value={passphrase}
        onChange={type}
        onEnter={() => void unlock()}
        autoFocus
        inputRef={input}
        error={hasWords(words) && <WaitWords {...words} />}
        help={
          busy
            ? intl.formatMessage({ id: 'lock.opening', defaultMessage: 'Opening the vault' })
            : wait.over
              ? overText(intl)
              : intl.formatMessage({
                  id: 'lock.waiting',
                  defaultMessage: 'Your drafts are waiting where you left them.',
                })
        }
      />
      {failure && <UnlockFailure failure={failure} />}
      <div className={styles.foot}>
        <div className={styles.others}>
          <Button kind="bare" className={styles.other} onPress={onRecover}>
            {intl.formatMessage({ id: 'lock.use-code', defaultMessage: 'Use the recovery code' })}
          </Button>
          <Button kind="bare" className={styles.other} onPress={onRestore}>
            {intl.formatMessage({ id: 'lock.restore', defaultMessage: 'Restore a backup' })}
          </Button>
        </div>
        <Button kind="primary" onPress={unlock} notYet={notYet}>
          {intl.formatMessage({ id: 'lock.unlock', defaultMessage: 'Unlock' })}
        </Button>
      </div>
    </form>
  );
};
