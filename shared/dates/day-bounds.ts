import { addDays } from './calendar.ts';

/** What a clock on the wall shows at an instant, as if it were UTC (ms). */
const wallTime = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
};

/** The instant (UTC ms) at which a local date begins; where midnight is skipped by a clock change, within that hour. */
const startOf = (date: string, timeZone: string): number => {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  const near = wanted - (wallTime(wanted, timeZone) - wanted);
  return near - (wallTime(near, timeZone) - wanted);
};

/** From the first instant of a local date to the first of the next, UTC ms. */
export const dayBounds = (
  date: string,
  timeZone: string,
): { readonly from: number; readonly to: number } => ({
  from: startOf(date, timeZone),
  to: startOf(addDays(date, 1), timeZone),
});
