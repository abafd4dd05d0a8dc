import { datePartsOf, type CalendarDate } from './calendar.ts';
import type { Unread } from './parse.ts';

/** A typed time of day as minutes since midnight, or why it is none. */
export type ParsedTime =
  { readonly ok: true; readonly minutes: number } | { readonly ok: false; readonly why: Unread };

/** Reads a typed time of day, 24 h: 14:05, 14.05, 14 05, 1405, 9:30. An hour alone is incomplete, never guessed. */
export function parseTime(text: string): ParsedTime {
  const typed = text.normalize('NFKC').trim();
  if (/^\d{0,2}[:.\s]?$/.test(typed)) return { ok: false, why: 'incomplete' };
  const parts = /^(\d{1,2})\s*[:.h\s]\s*(\d{1,2})$/i.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!parts) return { ok: false, why: 'unreadable' };
  const [, hours = '', minutes = ''] = parts;
  if (minutes.length < 2) return { ok: false, why: 'incomplete' };
  if (Number(hours) > 23 || Number(minutes) > 59) return { ok: false, why: 'impossible' };
  return { ok: true, minutes: Number(hours) * 60 + Number(minutes) };
}

/** How far the clocks of a time zone (by default the computer's) are ahead of UTC at an instant, in ms. */
function aheadOfUtc(ms: number, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return local - Math.floor(ms / 60_000) * 60_000;
}

/**
 * The instant (UTC ms) of a date and time of day in a time zone, by default the computer's. Of an hour that comes twice
 * when the clocks go back, one of the two; of one that is left out when they go forward, the time an hour beside it.
 */
export function instantOf(date: CalendarDate, minutes: number, timeZone?: string): number {
  const { year, month, day } = datePartsOf(date);
  const local = Date.UTC(year, month - 1, day, 0, minutes);
  const near = local - aheadOfUtc(local, timeZone);
  return local - aheadOfUtc(near, timeZone);
}
