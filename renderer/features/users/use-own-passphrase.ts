import { useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { failureText } from '../../failure-messages.ts';

/** The passphrase of the person at work, asked again. It goes straight to the vault and into no cache of answers. */
export interface OwnPassphrase {
  readonly value: string;
  readonly set: (text: string) => void;
  /** What stands beside the field: nothing typed, or another passphrase. */
  readonly error: string | undefined;
  /** Any other reason why it was not done. */
  readonly failure: Failure | null;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Sends with the passphrase; undefined when it was not done, and the reason is shown. */
  readonly send: <T>(ask: (passphrase: string) => Promise<Result<T>>) => Promise<T | undefined>;
}

interface Asked {
  /** False where the person at work may do it without. */
  readonly needed?: boolean;
  /** Said when nothing was typed. */
  readonly empty?: string;
}

/** Holds the field and the answer to what was sent with it. */
export const useOwnPassphrase = ({ needed = true, empty }: Asked = {}): OwnPassphrase => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(false);
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
  const read = async <T>(ask: (passphrase: string) => Promise<Result<T>>): Promise<T | undefined> => {
    const result = await ask(value.slice(0, 1024));
    if (result.ok) return result.value;
    if (result.error.code !== 'wrong-passphrase') {
      setFailure(result.error);
      return undefined;
    }
    const { what, next } = failureText(intl, result.error);
    say(`${what} ${next}`);
    return undefined;
  };
  const send: OwnPassphrase['send'] = async (ask) => {
    if (running.current) return undefined;
    setFailure(null);
    setError(undefined);
    if (needed && value === '') {
      say(
        empty ?? intl.formatMessage({ id: 'users.own.empty', defaultMessage: 'Type your own passphrase.' }),
      );
      return undefined;
    }
    running.current = true;
    try {
      return await read(ask);
    } finally {
      running.current = false;
    }
  };
  const set = (text: string): void => {
    setValue(text);
    setError(undefined);
  };
  return { value, set, error, failure, input, send };
};
