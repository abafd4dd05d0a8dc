import { useState } from 'react';
import { ok, type Result } from '../../../shared/result.ts';
import type { LongWork } from '../../../shared/works/long-work.ts';
import type { AskedSecret } from '../../use-asked-secret.ts';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import { useLongCall } from '../works/use-long-call.ts';

export interface Leaving {
  readonly own: AskedSecret;
  /** Whether the vault asked for the passphrase: then its field is shown. */
  readonly isAsked: boolean;
  /** Set while the vault checks all records first. */
  readonly waiting: LongWork | null;
  /** Sends without the passphrase until it is asked for; undefined when why it was not done stands at the field. */
  readonly send: <T>(
    ask: (passphrase: string | null) => Promise<Result<T>>,
  ) => Promise<Result<T> | undefined>;
}

/** Papers that are saved or printed: which of them need the passphrase again is decided by the vault. */
export const useLeaving = (): Leaving => {
  const own = useOwnPassphrase();
  const { waiting, run } = useLongCall();
  const [isAsked, setIsAsked] = useState(false);
  const send: Leaving['send'] = async (ask) => {
    const go = (passphrase: string | null) => run('documents:save-pdf', () => ask(passphrase));
    if (isAsked) {
      const done = await own.send(go);
      return done === undefined ? undefined : ok(done);
    }
    const answer = await go(null);
    if (answer.ok || answer.error.reason !== 'own-passphrase') return answer;
    setIsAsked(true);
    return undefined;
  };
  return { own, isAsked, waiting, send };
};
