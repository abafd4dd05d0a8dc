import { useEffect, useState, useSyncExternalStore } from 'react';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { useHome } from '../vault/home-context.tsx';

/** Dates as the practice counts them. */
interface LocalDates {
  /** The local date, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly timeZone: string;
  /** The local date of an instant (UTC ms). */
  readonly dateOf: (at: number) => string;
}

export interface LocalDay extends LocalDates {
  /** UTC ms, told again every minute. */
  readonly now: number;
}

const minute = 60_000;
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for whatever shows a date, however many rows that is. */
const everyMinute = (tell: () => void): (() => void) => {
  waiting.add(tell);
  timer ??= setInterval(() => waiting.forEach((each) => each()), minute);
  return () => {
    waiting.delete(tell);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** What day it is for the practice; looked at again every minute, and drawn again only when midnight has passed. */
export const useLocalDates = (): LocalDates => {
  const { timeZone } = useHome();
  const today = useSyncExternalStore(everyMinute, () => dateOfInstant(Date.now(), timeZone));
  return { today, timeZone, dateOf: (at) => dateOfInstant(at, timeZone) };
};

/** What day and what time it is for the practice; told again every minute. */
export const useLocalDay = (): LocalDay => {
  const dates = useLocalDates();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => everyMinute(() => setNow(Date.now())), []);
  return { ...dates, now };
};
