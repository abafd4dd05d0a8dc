/** How long the skin of a region has rested, by the limits of the interval rules. */
import type { Rule } from './rule.ts';

/** The limits of the interval rules in days, shortest first (domain.md 2.13: 14 and 28 as shipped). */
export function coolDownLimits(rules: readonly Rule[]): readonly number[] {
  const limits = rules.flatMap((rule) =>
    rule.predicate === 'interval-under' ? [rule.params.underDays] : [],
  );
  return [...new Set(limits)].sort((a, b) => a - b);
}

/** How many of the limits lie behind so many days: 0 within the shortest one, `limits.length` past all of them. */
export function coolDownStage(days: number, limits: readonly number[]): number {
  return limits.filter((limit) => days >= limit).length;
}
