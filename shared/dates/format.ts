import { datePartsOf, type CalendarDate } from './calendar.ts';
import { ENGLISH_MONTHS, type MonthNames } from './month-names.ts';

/** '1991-03-04' as '04-Mar-1991' (NHS display standard for dates); throws RangeError if the date does not exist. */
export function formatDate(date: CalendarDate, names: MonthNames = ENGLISH_MONTHS): string {
  const { year, month, day } = datePartsOf(date);
  return `${String(day).padStart(2, '0')}-${names.short[month - 1] ?? ''}-${year}`;
}

/** '1991-03-04' as '04-Mar', for places where the year is plain from what stands beside it. */
export function formatDayMonth(date: CalendarDate, names: MonthNames = ENGLISH_MONTHS): string {
  return formatDate(date, names).slice(0, -5);
}

/** '2028-03' as 'Mar-2028', as on a pack's expiry; throws RangeError if the month does not exist. */
export function formatMonth(month: string, names: MonthNames = ENGLISH_MONTHS): string {
  return formatDate(`${month}-01`, names).slice(3);
}

/** The time of an instant (UTC ms) as 'HH:MM', 24 h, in a time zone, by default the computer's. */
export function formatTime(ms: number, timeZone?: string): string {
  return clockFormat(timeZone, false).format(ms);
}

/** The time of an instant (UTC ms) as 'HH:MM:SS', 24 h, in a time zone, by default the computer's. */
export function formatTimeWithSeconds(ms: number, timeZone?: string): string {
  return clockFormat(timeZone, true).format(ms);
}

/** Making a format takes longer than using it; the computer's own zone may change and is asked each time. */
const zoneClocks = new Map<string, Intl.DateTimeFormat>();

function clockFormat(timeZone: string | undefined, seconds: boolean): Intl.DateTimeFormat {
  if (timeZone === undefined) return makeClock(timeZone, seconds);
  const key = `${timeZone} ${seconds}`;
  const known = zoneClocks.get(key);
  if (known) return known;
  const made = makeClock(timeZone, seconds);
  zoneClocks.set(key, made);
  return made;
}

function makeClock(timeZone: string | undefined, seconds: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
  });
}
