import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Clock } from '../../../shared/clocks/clock.ts';
import type { Veil } from '../../../shared/ipc/vault-views.ts';
import { mostDigits } from '../../../shared/pins/pin.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { DigitPad } from '../../ui/digit-pad.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import { BareClocks } from './bare-clocks.tsx';
import { lockVault } from './lock-vault.ts';
import { StartPage } from './start-page.tsx';
import styles from './veil-page.module.css';

interface Props {
  readonly veil: Veil;
  readonly clocks: readonly Clock[];
  /** Asks again how things stand: the cover was lifted, or locked, or a try fewer is left. */
  readonly onLifted: () => Promise<void>;
}

/** The cover in the place of every screen: no name and no record, only running clocks and the PIN. */
export const VeilPage = ({ veil, clocks, onLifted }: Props) => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(false);
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);

  const type = (text: string): void => {
    setPin(text.replace(/[^0-9]/g, '').slice(0, mostDigits));
    setError(undefined);
    setFailure(null);
  };
  const lift = async (): Promise<void> => {
    if (running.current) return;
    if (pin === '') {
      setError(intl.formatMessage({ id: 'veil.empty', defaultMessage: 'Type your PIN.' }));
      input.current?.focus();
      return;
    }
    running.current = true;
    const lifted = await call('vault:unveil', { pin });
    setPin('');
    if (!lifted.ok && lifted.error.reason === 'wrong-pin') {
      setError(intl.formatMessage({ id: 'veil.wrong', defaultMessage: 'This is not your PIN.' }));
      input.current?.focus();
    } else if (!lifted.ok && lifted.error.reason !== 'pin-over') setFailure(lifted.error);
    await onLifted();
    running.current = false;
  };

  return (
    <StartPage
      title={intl.formatMessage({ id: 'veil.title', defaultMessage: 'The screen is covered' })}
      note={intl.formatMessage({
        id: 'veil.note',
        defaultMessage: 'Everything is kept as it was. Your PIN brings it back.',
      })}
    >
      <BareClocks clocks={clocks} />
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        <PassphraseInput
          digits
          label={intl.formatMessage({ id: 'veil.pin', defaultMessage: 'PIN' })}
          value={pin}
          onChange={type}
          onEnter={() => void lift()}
          autoFocus
          inputRef={input}
          error={error}
          note={intl.formatMessage(
            {
              id: 'veil.left',
              defaultMessage: '{left, plural, one {# try} other {# tries}}, then it locks',
            },
            { left: veil.missesLeft },
          )}
        />
        <DigitPad
          label={intl.formatMessage({ id: 'veil.digits', defaultMessage: 'Digits of the PIN' })}
          backLabel={intl.formatMessage({ id: 'veil.back', defaultMessage: 'Take the last digit away' })}
          onDigit={(digit) => type(pin + digit)}
          onBack={() => type(pin.slice(0, -1))}
        />
        <div className={styles.foot}>
          <Button kind="bare" onPress={() => lockVault('change').then(onLifted)}>
            {intl.formatMessage({ id: 'veil.lock', defaultMessage: 'Lock, for somebody else' })}
          </Button>
          <Button kind="primary" onPress={lift}>
            {intl.formatMessage({ id: 'veil.lift', defaultMessage: 'Go on' })}
          </Button>
        </div>
      </form>
    </StartPage>
  );
};
