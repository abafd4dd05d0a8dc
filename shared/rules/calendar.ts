/** Day and month arithmetic on 'YYYY-MM-DD' dates of the Gregorian calendar, without any time zone. */

export const dayMs = 86_400_000;

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/**
 * Days between two times, to the nearest day, so that a morning after an evening counts as the calendar does; never
 * negative. The interval rules and the body map count with the same one.
 */
export function daysApart(at: number, other: number): number {
  return Math.round(Math.abs(at - other) / dayMs);
}

/** The date so many months later (or earlier); the 31st becomes the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const at = new Date(Date.parse(date));
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(at.getUTCDate(), last));
  return first.toISOString().slice(0, 10);
}

/** Completed years of life on a date. */
export function ageOn(born: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}
