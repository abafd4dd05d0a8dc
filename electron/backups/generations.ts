const dayMs = 86_400_000;

/** The day, the week (Monday to Sunday) and the month of a moment, in UTC. */
const dayOf = (at: number): string => String(Math.floor(at / dayMs));
const weekOf = (at: number): string => String(Math.floor((Math.floor(at / dayMs) + 3) / 7));
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The newest backup of each of the newest `most` periods; `newestFirst` is sorted that way. */
const newestOfEach = (
  newestFirst: readonly number[],
  periodOf: (at: number) => string,
  most: number,
): number[] => {
  const periods = new Map<string, number>();
  for (const at of newestFirst) {
    const period = periodOf(at);
    if (!periods.has(period)) periods.set(period, at);
  }
  return [...periods.values()].slice(0, most);
};

/**
 * Which of the good backups of one folder (UTC ms of each) may go: all but the newest of the last 7 days, 5 weeks and
 * 12 months that have any (security.md §3.8). The newest always stays.
 */
export const surplusOf = (times: readonly number[]): number[] => {
  const newestFirst = times.toSorted((one, other) => other - one);
  const kept = new Set([
    ...newestOfEach(newestFirst, dayOf, 7),
    ...newestOfEach(newestFirst, weekOf, 5),
    ...newestOfEach(newestFirst, monthOf, 12),
  ]);
  return times.filter((at) => !kept.has(at));
};
