import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { Button } from '../../ui/button.tsx';
import { DigitPad } from '../../ui/digit-pad.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import styles from './form-pages.module.css';
import { usePaper } from './paper-context.ts';
import { PatientPaper } from './patient-paper.tsx';
import { useTakeBack } from './use-take-back.ts';

interface GiveBackProps {
  /** Back to the form; left out once the patient has decided. */
  readonly onStay: (() => void) | undefined;
  readonly onBack: () => Promise<void>;
}

/** The only way out of the form: the practitioner takes the screen back with the PIN or the passphrase. */
export const GiveBack = ({ onStay, onBack }: GiveBackProps): ReactNode => {
  const intl = useIntl();
  const { hasPin, finished, practitioner } = usePaper();
  const [byPin, setByPin] = useState(hasPin);
  const pin = useTakeBack('pin', onBack);
  const passphrase = useTakeBack('passphrase', onBack);
  return (
    <PatientPaper
      page={null}
      title={
        finished
          ? intl.formatMessage({
              id: 'patient.back.thanks',
              defaultMessage: 'Thank you. Please give the screen back',
            })
          : intl.formatMessage({ id: 'patient.back.title', defaultMessage: 'Please give the screen back' })
      }
      actions={
        <>
          {onStay && (
            <Button onPress={onStay}>
              {intl.formatMessage({ id: 'patient.back.stay', defaultMessage: 'Back to the form' })}
            </Button>
          )}
          <Button kind="primary" onPress={byPin ? pin.send : passphrase.send}>
            {intl.formatMessage({ id: 'patient.back.go', defaultMessage: 'Back to the practitioner' })}
          </Button>
        </>
      }
    >
      <form className={styles.back} noValidate onSubmit={(event) => event.preventDefault()}>
        <p>
          {intl.formatMessage(
            { id: 'patient.back.for', defaultMessage: 'For {name}:' },
            { name: <bdi key="name">{practitioner}</bdi> },
          )}
        </p>
        {byPin ? (
          <>
            {pin.failure && <NotBack failure={pin.failure} />}
            <PassphraseInput
              digits
              label={intl.formatMessage({ id: 'patient.back.pin', defaultMessage: 'PIN' })}
              value={pin.value}
              onChange={pin.type}
              onEnter={() => void pin.send()}
              inputRef={pin.input}
              error={pin.error}
            />
            <DigitPad
              label={intl.formatMessage({ id: 'veil.digits', defaultMessage: 'Digits of the PIN' })}
              backLabel={intl.formatMessage({ id: 'veil.back', defaultMessage: 'Take the last digit away' })}
              onDigit={(digit) => pin.type(pin.value + digit)}
              onBack={() => pin.type(pin.value.slice(0, -1))}
            />
            <Button kind="bare" onPress={() => setByPin(false)}>
              {intl.formatMessage({
                id: 'patient.back.use-passphrase',
                defaultMessage: 'Use the passphrase',
              })}
            </Button>
          </>
        ) : (
          <>
            {passphrase.failure && <NotBack failure={passphrase.failure} />}
            <PassphraseInput
              label={intl.formatMessage({ id: 'users.own', defaultMessage: 'Your own passphrase' })}
              value={passphrase.value}
              onChange={passphrase.type}
              onEnter={() => void passphrase.send()}
              inputRef={passphrase.input}
              error={passphrase.error}
            />
            {hasPin && (
              <Button kind="bare" onPress={() => setByPin(true)}>
                {intl.formatMessage({ id: 'patient.back.use-pin', defaultMessage: 'Use the PIN' })}
              </Button>
            )}
          </>
        )}
      </form>
    </PatientPaper>
  );
};

/** Why the screen could not be taken back, beside a PIN or passphrase that does not fit. */
const NotBack = ({ failure }: { readonly failure: Failure }): ReactNode => {
  const intl = useIntl();
  const texts: Readonly<Record<string, string>> = {
    'too-many-tries': intl.formatMessage({
      id: 'patient.back.wait',
      defaultMessage: 'Too many tries in a row. Nothing is lost. Wait a moment and try again.',
    }),
    'locked-out': intl.formatMessage({
      id: 'patient.back.recovery',
      defaultMessage:
        'Too many wrong passphrases in a row. Nothing is lost. Lock, then unlock with the recovery code from your paper.',
    }),
  };
  const other = intl.formatMessage({
    id: 'patient.back.failed',
    defaultMessage: 'The screen could not be taken back. Nothing is lost. Try again, or lock and unlock.',
  });
  return <Notice level="stop" title={texts[failure.reason ?? ''] ?? other} />;
};
