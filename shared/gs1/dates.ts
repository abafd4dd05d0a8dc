import { datePartsOf, daysInMonth, toDate, type CalendarDate } from '../dates/calendar.ts';

/** The year that two digits stand for: at most 49 years back and 50 ahead (GS1 General Specifications 7.12). */
export const fullYear = (twoDigits: number, thisYear: number): number => {
  const century = thisYear - (thisYear % 100);
  const difference = twoDigits - (thisYear % 100);
  if (difference >= 51) return century - 100 + twoDigits;
  return difference <= -50 ? century + 100 + twoDigits : century + twoDigits;
};

/** The day of 'YYMMDD'; day 00 is the month's last. Null where there is no such day. */
export const readShortDate = (text: string, today: CalendarDate): CalendarDate | null => {
  if (!/^\d{6}$/.test(text)) return null;
  const year = fullYear(Number(text.slice(0, 2)), datePartsOf(today).year);
  const month = Number(text.slice(2, 4));
  if (month < 1 || month > 12) return null;
  const last = daysInMonth(year, month);
  const day = Number(text.slice(4)) || last;
  return day > last ? null : toDate(year, month, day);
};
