import { createContext, useContext, type ReactNode } from 'react';
import type { SessionClock } from '../../../shared/clocks/clock.ts';
import { useAnswer } from '../../api.ts';
import { useNow } from '../sessions/use-now.ts';
import { useTelling } from './use-telling.ts';

interface Clocks {
  readonly clocks: readonly SessionClock[];
  /** UTC ms, told again each second while a clock runs. */
  readonly now: number;
}

const ClocksContext = createContext<Clocks>({ clocks: [], now: 0 });

/** Asks once for the clocks of every open session, lets them run on each screen, and tells when a time has come. */
export const ClocksProvider = ({ children }: { readonly children: ReactNode }) => {
  const clocks = useAnswer('clocks:list', {}).data ?? [];
  const now = useNow(1000, clocks.length > 0);
  const said = useTelling(clocks, now);
  return (
    <ClocksContext value={{ clocks, now }}>
      {/* Before the page: after it, it would make the window one line higher than it is. */}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {children}
    </ClocksContext>
  );
};

/** The running clocks of every open session, and the time. */
export const useClocks = (): Clocks => useContext(ClocksContext);
