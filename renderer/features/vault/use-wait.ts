import { useCallback, useEffect, useState } from 'react';
import type { TriesLeft } from '../../../shared/ipc/vault-views.ts';
import { call } from '../../api.ts';

/** What keeps the next try at the lock waiting. */
export interface Wait {
  /** Whole seconds until the next try is taken; 0 when it is taken now. */
  readonly seconds: number;
  /** The same for a screen reader: it changes once a minute, so that it is not told every second. */
  readonly spoken: number;
  /** A wait that was shown has ended, and nothing was tried since. */
  readonly over: boolean;
  readonly onlyCode: boolean;
  /** Asks the vault again, after each try. */
  readonly ask: () => Promise<void>;
}

/** How often the time that is left is looked at, ms. */
const tick = 250;

/** Counts the vault's wait down. The vault measures it; this only shows it, and may be late but not early. */
export const useWait = (): Wait => {
  const [told, setTold] = useState<TriesLeft>({ waitMs: 0, onlyRecoveryCode: false });
  const [left, setLeft] = useState(0);
  const { waitMs, onlyRecoveryCode } = told;

  const ask = useCallback(async () => {
    const result = await call('vault:tries', {});
    if (!result.ok) return;
    setTold(result.value);
    setLeft(result.value.waitMs);
  }, []);
  useEffect(() => void ask(), [ask]);

  useEffect(() => {
    if (told.waitMs === 0) return undefined;
    const end = performance.now() + told.waitMs;
    const timer = setInterval(() => {
      const rest = Math.max(0, end - performance.now());
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, tick);
    return () => clearInterval(timer);
  }, [told]);

  const seconds = Math.ceil(left / 1000);
  const spoken = Math.min(Math.ceil(waitMs / 1000), Math.ceil(seconds / 60) * 60);
  return { seconds, spoken, over: waitMs > 0 && seconds === 0, onlyCode: onlyRecoveryCode, ask };
};
