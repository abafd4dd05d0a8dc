/** Dates and clock times as printed, in the practice's time zone. */
import { dateOfInstant, weekdayOf, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime, formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { say } from './wording.ts';

const weekday = (date: CalendarDate, width: 'short' | 'long'): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + weekdayOf(date)),
  );

/** "20-Nov-2026, 14:50". */
export const instantWords = (at: number, timeZone: string): string =>
  say(frameMessages.instant, {
    date: formatDate(dateOfInstant(at, timeZone)),
    time: formatTime(at, timeZone),
  });

/** "20-Nov-2026, 13:31:22", for signatures and seals. */
export const exactInstantWords = (at: number, timeZone: string): string =>
  say(frameMessages.instant, {
    date: formatDate(dateOfInstant(at, timeZone)),
    time: formatTimeWithSeconds(at, timeZone),
  });

/** "Fri 20-Nov-2026". */
export const dayWords = (date: CalendarDate): string => `${weekday(date, 'short')} ${formatDate(date)}`;

/** "Friday 20-Nov-2026". */
export const longDayWords = (date: CalendarDate): string => `${weekday(date, 'long')} ${formatDate(date)}`;

/** "Fri 20-Nov-2026, 15:00". */
export const dayAndTimeWords = (at: number, timeZone: string): string =>
  say(frameMessages.instant, { date: dayWords(dateOfInstant(at, timeZone)), time: formatTime(at, timeZone) });

/** "14:50" on the day of the session, with the date on any other day. */
export const clockWords = (at: number, day: CalendarDate, timeZone: string): string =>
  dateOfInstant(at, timeZone) === day ? formatTime(at, timeZone) : instantWords(at, timeZone);
