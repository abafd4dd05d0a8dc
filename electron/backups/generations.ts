import type { BackupReason } from '../../shared/backups/manifest.ts';

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

/** A good backup: when it was made, UTC ms, and why. */
export interface Made {
  readonly at: number;
  readonly reason: BackupReason;
}

/** For so long, ms, the newest backup of before an update and of before a change of the key stay, whatever was made after them. */
const changeKept = 30 * dayMs;

/** Those that have the tables or the key of before: nothing that was made since does. */
const beforeChanges = (all: readonly Made[]): readonly number[] => {
  const now = Math.max(...all.map(({ at }) => at));
  return (['update', 'key'] as const)
    .map((reason) => Math.max(...all.filter((one) => one.reason === reason).map(({ at }) => at)))
    .filter((at) => at > now - changeKept);
};

/**
 * Which of the good backups of one folder may go, by their times: all but the newest of the last 7 days, 5 weeks and 12 months that
 * have any (security.md §3.8), and those of before a change. The newest always stays.
 */
export const surplusOf = (all: readonly Made[]): number[] => {
  const times = all.map(({ at }) => at);
  const newestFirst = times.toSorted((one, other) => other - one);
  const kept = new Set([
    ...beforeChanges(all),
    ...newestOfEach(newestFirst, dayOf, 7),
    ...newestOfEach(newestFirst, weekOf, 5),
    ...newestOfEach(newestFirst, monthOf, 12),
  ]);
  return times.filter((at) => !kept.has(at));
};
