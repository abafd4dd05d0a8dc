import { type RefObject, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { mostDigits } from '../../../shared/pins/pin.ts';
import { call } from '../../api.ts';

type Way = 'pin' | 'passphrase';

export interface TakeBack {
  readonly value: string;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Beside the field: nothing typed, or not the right one. */
  readonly error: string | undefined;
  /** Any other reason why the screen stays with the patient. */
  readonly failure: Failure | null;
  readonly type: (text: string) => void;
  readonly send: () => Promise<void>;
}

/** Takes the screen back with the PIN or the passphrase; what was typed is in no cache and is forgotten at once. */
export const useTakeBack = (way: Way, onBack: () => Promise<void>): TakeBack => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(false);
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const type = (text: string): void => {
    setValue(way === 'pin' ? text.replace(/[^0-9]/g, '').slice(0, mostDigits) : text);
    setError(undefined);
    setFailure(null);
  };
  const say = (sentence: string): void => {
    setError(sentence);
    input.current?.focus();
  };
  const empty =
    way === 'pin'
      ? intl.formatMessage({ id: 'veil.empty', defaultMessage: 'Type your PIN.' })
      : intl.formatMessage({ id: 'users.own.empty', defaultMessage: 'Type your own passphrase.' });
  const wrong =
    way === 'pin'
      ? intl.formatMessage({ id: 'veil.wrong', defaultMessage: 'This is not your PIN.' })
      : intl.formatMessage({
          id: 'patient.back.wrong-passphrase',
          defaultMessage: 'This is not your passphrase. Nothing is lost; type it again.',
        });
  const send = async (): Promise<void> => {
    if (running.current) return;
    if (value === '') return say(empty);
    running.current = true;
    const typed = way === 'pin' ? { pin: value } : { passphrase: value.slice(0, 1024) };
    const ended = await call('handovers:end', typed).finally(() => (running.current = false));
    if (ended.ok || way === 'pin') setValue('');
    if (ended.ok) return onBack();
    if (ended.error.reason === 'wrong-pin' || ended.error.code === 'wrong-passphrase') return say(wrong);
    if (ended.error.reason !== 'pin-over') setFailure(ended.error);
    return undefined;
  };
  return { value, input, error, failure, type, send };
};
