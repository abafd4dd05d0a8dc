import { useEffect } from 'react';
import { call } from '../../api.ts';

const everyMinute = 60_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Tells main, at most once a minute, that a hand moved: its idle clock starts again with every call. */
export const useActivityReport = (): void => {
  useEffect(() => {
    let last = performance.now();
    const report = (): void => {
      const now = performance.now();
      if (now - last < everyMinute) return;
      last = now;
      void call('vault:status', {});
    };
    for (const sign of signs) window.addEventListener(sign, report, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, report, { capture: true });
    };
  }, []);
};
