import { isSpoken, type Finding } from '../rules/finding.ts';
import { lateness } from '../rules/predicates/clock.ts';
import type { Session } from './session.ts';

/** How a session came into the records, where it was not at the time and on the screen. */
export interface EntryMarks {
  /** It was keyed in from paper. */
  readonly paper: boolean;
  /** How much later it was sealed, where the practice's limit says that it was late. */
  readonly late: { readonly hours: number; readonly days: number } | null;
  /** The clock of the computer stood before the newest entry when it was sealed. */
  readonly clockBehind: boolean;
}

/** The finding that the clock stood before the newest entry. */
export const isClockBehind = ({ rule, values }: Pick<Finding, 'rule' | 'values'>): boolean =>
  rule === 'CLOCK_BACKWARD' && values['state'] === 'behind';

/** What a sealed session has to be marked with, wherever it is shown. */
export const entryMarks = (
  session: Pick<Session, 'paper' | 'findings' | 'sealedAt' | 'startedAt' | 'endedAt'>,
): EntryMarks => {
  const spoken = session.findings.filter(isSpoken);
  const late = spoken.some(({ rule }) => rule === 'LATE_ENTRY');
  return {
    paper: session.paper !== null,
    late: late ? lateness(session.sealedAt - (session.endedAt ?? session.startedAt)) : null,
    clockBehind: spoken.some(isClockBehind),
  };
};
