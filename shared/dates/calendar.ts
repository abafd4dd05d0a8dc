/** A calendar date as text, 'YYYY-MM-DD', without a time or a zone. */
export type CalendarDate = string;

/** Years a record can name: the oldest living patient and the farthest retention date fit with room. */
export const FIRST_YEAR = 1850;
export const LAST_YEAR = 2199;

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar date of year, month (1–12) and day; the caller has checked that it exists. */
export function toDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is 'YYYY-MM-DD' and names a day that exists. */
export function isDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Year, month (1–12) and day of a calendar date; throws RangeError if it does not exist. */
export function datePartsOf(date: CalendarDate): { year: number; month: number; day: number } {
  if (!isDate(date)) throw new RangeError('not a calendar date');
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function dayNumber(date: CalendarDate): number {
  const { year, month, day } = datePartsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The date `days` later (earlier when negative); throws RangeError for a date that does not exist. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 = Sunday to 6 = Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(dayNumber(date) * DAY_MS).getUTCDay();
}

/** Completed years of age on `today`; someone born on 29 February ages on 1 March in common years. */
export function ageYears(born: CalendarDate, today: CalendarDate): number {
  const from = datePartsOf(born);
  const to = datePartsOf(today);
  const birthdayPassed = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (birthdayPassed ? 0 : 1);
}

const dayFormat = (timeZone?: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

/** Making a format takes longer than everything else here; the computer's own zone may change and is asked each time. */
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

const zoneFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = zoneFormats.get(timeZone);
  if (known) return known;
  const made = dayFormat(timeZone);
  zoneFormats.set(timeZone, made);
  return made;
};

/** The calendar date of an instant (UTC ms) in a time zone, by default the computer's. */
export function dateOfInstant(ms: number, timeZone?: string): CalendarDate {
  const format = timeZone === undefined ? dayFormat() : zoneFormat(timeZone);
  const part = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${(part.get('year') ?? '').padStart(4, '0')}-${part.get('month')}-${part.get('day')}`;
}
