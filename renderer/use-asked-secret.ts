import { useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';
import { failureText } from './failure-messages.ts';

/** A passphrase or recovery code asked for one act. It goes straight to who checks it and into no cache of answers. */
export interface AskedSecret {
  readonly value: string;
  readonly set: (text: string) => void;
  /** What stands beside the field: nothing typed, or one that does not fit. */
  readonly error: string | undefined;
  /** Any other reason why it was not done. */
  readonly failure: Failure | null;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Whether it can be sent; if not, that nothing was typed stands at the field. */
  readonly holds: () => boolean;
  /** Sends with it, one at a time, and forgets it when it fitted; undefined when it was not done, and why is shown. */
  readonly send: <T>(ask: (secret: string) => Promise<Result<T>>) => Promise<T | undefined>;
}

interface Asked {
  /** Said when nothing was typed. */
  readonly empty: string;
  /** False where the person at work may do it without. */
  readonly needed?: boolean;
}

/** Holds the field and the answer to what was sent with it; what the person broke off is no failure. */
export const useAskedSecret = ({ empty, needed = true }: Asked): AskedSecret => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(false);
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);

  const say = (sentence: string): undefined => {
    setError(sentence);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
  };
  const show = (why: Failure): undefined => {
    const { what, next } = failureText(intl, why);
    if (why.code === 'wrong-passphrase') say(`${what} ${next}`);
    else if (why.reason !== 'stopped') setFailure(why);
  };
  const holds = (): boolean => {
    if (!needed || value !== '') return true;
    say(empty);
    return false;
  };
  const send: AskedSecret['send'] = async (ask) => {
    if (running.current) return undefined;
    setFailure(null);
    setError(undefined);
    if (!holds()) return undefined;
    running.current = true;
    const result = await ask(value.slice(0, 1024)).finally(() => (running.current = false));
    if (!result.ok) return show(result.error);
    setValue('');
    return result.value;
  };
  const set = (text: string): void => {
    setValue(text);
    setError(undefined);
  };
  return { value, set, error, failure, input, holds, send };
};
