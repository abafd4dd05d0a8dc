/** Dates and clock times as printed, in the practice's time zone and the document's language. */
import { dateOfInstant, datePartsOf, weekdayOf, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime, formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { say, spokenLanguage, spokenLocale } from './wording.ts';

const weekday = (date: CalendarDate, width: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(spokenLocale(), { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + weekdayOf(date)),
  );

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** "20-Nov-2026"; in German "20.11.2026" (DIN 5008), which no German reader takes for another day. */
export const dateWords = (date: CalendarDate): string => {
  if (spokenLanguage() !== 'de') return formatDate(date);
  const { year, month, day } = datePartsOf(date);
  return `${twoDigits(day)}.${twoDigits(month)}.${year}`;
};

/** "20-Nov-2026, 14:50". */
export const instantWords = (at: number, timeZone: string): string =>
  say(frameMessages.instant, {
    date: dateWords(dateOfInstant(at, timeZone)),
    time: formatTime(at, timeZone),
  });

/** "20-Nov-2026, 13:31:22", for signatures and seals. */
export const exactInstantWords = (at: number, timeZone: string): string =>
  say(frameMessages.instant, {
    date: dateWords(dateOfInstant(at, timeZone)),
    time: formatTimeWithSeconds(at, timeZone),
  });

const withWeekday = (date: CalendarDate, width: 'short' | 'long'): string =>
  `${weekday(date, width)}${spokenLanguage() === 'de' ? ',' : ''} ${dateWords(date)}`;

/** "Fri 20-Nov-2026". */
export const dayWords = (date: CalendarDate): string => withWeekday(date, 'short');

/** "Friday 20-Nov-2026". */
export const longDayWords = (date: CalendarDate): string => withWeekday(date, 'long');

/** "Fri 20-Nov-2026, 15:00". */
export const dayAndTimeWords = (at: number, timeZone: string): string =>
  say(frameMessages.instant, { date: dayWords(dateOfInstant(at, timeZone)), time: formatTime(at, timeZone) });

/** "14:50" on the day of the session, with the date on any other day. */
export const clockWords = (at: number, day: CalendarDate, timeZone: string): string =>
  dateOfInstant(at, timeZone) === day ? formatTime(at, timeZone) : instantWords(at, timeZone);
