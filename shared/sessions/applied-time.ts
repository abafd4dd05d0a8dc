/** The time at which a product was put on: typed as a time of day, kept as an instant. */
import { addDays, dateOfInstant } from '../dates/calendar.ts';
import { instantOf, parseTime } from '../dates/parse-time.ts';

const hour = 3_600_000;
/** How far from the beginning of a session its times of day reach: before it, and after it. */
const before = 6 * hour;
const after = 18 * hour;

/**
 * The instant (UTC ms) that a time of day stands for in a session of that beginning: from six hours before it to eighteen hours
 * after it, so that a session may go past midnight. Null for a text that is no time.
 */
export const appliedInstant = (
  text: string,
  startedAt: number,
  timeZone: string | undefined,
): number | null => {
  const time = parseTime(text);
  if (!time.ok) return null;
  const day = dateOfInstant(startedAt, timeZone);
  const at = [0, 1, -1]
    .map((days) => instantOf(addDays(day, days), time.minutes, timeZone))
    .find((each) => each >= startedAt - before && each < startedAt + after);
  return at ?? instantOf(day, time.minutes, timeZone);
};
