import { useEffect, useState } from 'react';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { useHome } from '../vault/home-context.tsx';

export interface LocalDay {
  /** The local date, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly now: number;
  readonly timeZone: string;
  /** The local date of an instant (UTC ms). */
  readonly dateOf: (at: number) => string;
}

const minute = 60_000;

/** What day it is for the practice; looked at again every minute, so that midnight does not pass unseen. */
export const useLocalDay = (): LocalDay => {
  const { timeZone } = useHome();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return {
    today: dateOfInstant(now, timeZone),
    now,
    timeZone,
    dateOf: (at) => dateOfInstant(at, timeZone),
  };
};
