import { daysBetween } from '../dates/calendar.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/finding.ts';
import { nothingKnown } from '../rules/nothing-known.ts';
import { rulesAfter } from '../rules/rules.ts';
import type { FollowUpAnswers } from './follow-up.ts';

/** When the answers were given, and what the practice does otherwise than the rules. */
interface Told {
  /** Local dates. */
  readonly sessionOn: string;
  readonly on: string;
  /** UTC ms. */
  readonly at: number;
  readonly changes: Facts['changes'];
}

/** What the rules say about the answers of a follow-up, loudest first. */
export const followUpFindings = (
  answers: FollowUpAnswers,
  { sessionOn, on, at, changes }: Told,
): readonly Finding[] =>
  evaluate(
    {
      ...nothingKnown(on, at, changes),
      followUp: { daysAfter: Math.max(0, daysBetween(sessionOn, on)), answers },
    },
    rulesAfter,
  );

/** What has to be acted upon: something was told. What was only not asked is left out. */
export const escalations = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ unknown, level, changed }) => !unknown && level !== 'info' && changed?.off !== true);
