import { useEffect } from 'react';
import { call } from '../../api.ts';
import { sessionsOnScreen } from './sessions-on-screen.ts';

/** Time between two reports while a hand moves, ms. */
const between = 2000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel'] as const;

/**
 * Tells main that a hand moved, and whether a session is being recorded: only this starts the time until the lock again.
 * The last hand of a movement is told as well, at the latest `between` after it.
 */
export const useActivityReport = (): void => {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let last = -Infinity;
    const tell = (): void => {
      waiting = undefined;
      last = performance.now();
      void call('vault:hand', { inSession: sessionsOnScreen.any() });
    };
    const report = (): void => {
      waiting ??= setTimeout(tell, Math.max(0, last + between - performance.now()));
    };
    for (const sign of signs) window.addEventListener(sign, report, { capture: true, passive: true });
    const stopHearing = sessionsOnScreen.hear(report);
    return () => {
      clearTimeout(waiting);
      stopHearing();
      for (const sign of signs) window.removeEventListener(sign, report, { capture: true });
    };
  }, []);
};
