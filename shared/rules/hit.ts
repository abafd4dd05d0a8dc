import type { Finding } from './finding.ts';

/** What a predicate reports: where, with which values for the message, and whether a missing fact was the cause. */
export interface Hit {
  readonly subject: string;
  readonly values: Finding['values'];
  readonly unknown: boolean;
}

/** The rule applies here. */
export const hit = (subject: string, values: Finding['values'] = {}): Hit => ({
  subject,
  values,
  unknown: false,
});

/** A fact that the rule needs is missing here. */
export const unknownHit = (subject: string, values: Finding['values'] = {}): Hit => ({
  subject,
  values,
  unknown: true,
});
