import { useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { mostDigits } from '../../../shared/pins/pin.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { DigitPad } from '../../ui/digit-pad.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import styles from './form-pages.module.css';
import { usePatientForm } from './patient-form-context.ts';
import { PatientPaper } from './patient-paper.tsx';

interface GiveBackProps {
  /** Back to the form; left out once the patient has decided. */
  readonly onStay: (() => void) | undefined;
  readonly onBack: () => Promise<void>;
}

/** The only way out of the form: the practitioner takes the screen back with the PIN or the passphrase. */
export const GiveBack = ({ onStay, onBack }: GiveBackProps): ReactNode => {
  const intl = useIntl();
  const { hasPin, filled, practitioner } = usePatientForm();
  const [byPin, setByPin] = useState(hasPin);
  const pin = usePinBack(onBack);
  const own = useOwnPassphrase();
  const withPassphrase = async (): Promise<void> => {
    const done = await own.send(async (passphrase) => {
      const ended = await call('handovers:end', { passphrase });
      return ended.ok ? { ok: true as const, value: true } : ended;
    });
    if (done === true) await onBack();
  };
  return (
    <PatientPaper
      page={null}
      title={
        filled.outcome === null
          ? intl.formatMessage({ id: 'patient.back.title', defaultMessage: 'Please give the screen back' })
          : intl.formatMessage({
              id: 'patient.back.thanks',
              defaultMessage: 'Thank you. Please give the screen back',
            })
      }
      actions={
        <>
          {onStay && (
            <Button onPress={onStay}>
              {intl.formatMessage({ id: 'patient.back.stay', defaultMessage: 'Back to the form' })}
            </Button>
          )}
          <Button kind="primary" onPress={byPin ? pin.send : withPassphrase}>
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
            {pin.failure && <FailureNotice failure={pin.failure} />}
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
            <OwnPassphraseField own={own} onEnter={() => void withPassphrase()} />
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

const usePinBack = (onBack: () => Promise<void>) => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(false);
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const type = (text: string): void => {
    setValue(text.replace(/[^0-9]/g, '').slice(0, mostDigits));
    setError(undefined);
    setFailure(null);
  };
  const say = (sentence: string): void => {
    setError(sentence);
    input.current?.focus();
  };
  const send = async (): Promise<void> => {
    if (running.current) return;
    if (value === '') return say(intl.formatMessage({ id: 'veil.empty', defaultMessage: 'Type your PIN.' }));
    running.current = true;
    const ended = await call('handovers:end', { pin: value });
    running.current = false;
    setValue('');
    if (ended.ok) return onBack();
    if (ended.error.reason === 'wrong-pin')
      return say(intl.formatMessage({ id: 'veil.wrong', defaultMessage: 'This is not your PIN.' }));
    if (ended.error.reason !== 'pin-over') setFailure(ended.error);
    return undefined;
  };
  return { input, value, error, failure, type, send };
};
