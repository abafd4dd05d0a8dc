import { useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { failureText } from '../../failure-messages.ts';

/** The passphrase or recovery code of a backup, as typed. It goes straight to main and into no cache of answers. */
export interface Secret {
  readonly value: string;
  readonly set: (text: string) => void;
  /** What stands beside the field: nothing typed, or one that does not open the backup. */
  readonly error: string | undefined;
  readonly failure: Failure | null;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Sends with it; undefined when it was not done, and the reason is shown. */
  readonly send: <T>(ask: (secret: string) => Promise<Result<T>>) => Promise<T | undefined>;
}

/** Holds the field and the answer to what was sent with it; what was broken off by the person is no failure. */
export const useSecret = (): Secret => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);

  const say = (sentence: string): void => {
    setError(sentence);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
  };
  const show = (why: Failure): void => {
    if (why.reason === 'stopped') return;
    const { what, next } = failureText(intl, why);
    if (why.code === 'wrong-passphrase') say(`${what} ${next}`);
    else setFailure(why);
  };
  const send: Secret['send'] = async (ask) => {
    setFailure(null);
    setError(undefined);
    if (value === '') {
      say(
        intl.formatMessage({
          id: 'restores.secret.empty',
          defaultMessage: 'Type the passphrase or the recovery code.',
        }),
      );
      return undefined;
    }
    const result = await ask(value.slice(0, 1024));
    if (result.ok) {
      setValue('');
      return result.value;
    }
    show(result.error);
    return undefined;
  };
  const set = (text: string): void => {
    setValue(text);
    setError(undefined);
  };
  return { value, set, error, failure, input, send };
};
