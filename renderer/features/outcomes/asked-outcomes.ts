import { parseDate } from '../../../shared/dates/parse.ts';
import type { OutcomeFigure, OutcomeFilter } from '../../../shared/outcomes/outcome.ts';
import type { OutcomeViewKey } from '../../../shared/outcomes/views.ts';

/** What narrows the report as it is being typed, and the table that is shown. */
export interface AskedOutcomes {
  /** Days as typed. */
  readonly from: string;
  readonly until: string;
  readonly person: string | null;
  readonly device: string | null;
  readonly view: OutcomeViewKey;
}

export const nothingAsked: AskedOutcomes = {
  from: '',
  until: '',
  person: null,
  device: null,
  view: 'quartile-practitioner',
};

/** The figure whose cases are shown, with the filter and table it was read in. */
export interface OpenFigure {
  readonly filter: OutcomeFilter;
  readonly figure: OutcomeFigure;
  readonly view: OutcomeViewKey;
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** The report of outcomes as it was left. */
    outcomes?: AskedOutcomes;
    /** The figure whose cases are listed. */
    outcomeFigure?: OpenFigure;
  }
}

/** Why there is no report: a day that cannot be read, or the last before the first. */
export type AskedProblem = 'dates' | 'reversed';

/** The day that a text stands for; null for none or one that cannot be read. */
export const dayOf = (text: string, today: string): string | null => {
  const read = parseDate(text, { today });
  return read.ok ? read.value : null;
};

/** The filter that the fields stand for, or why there is none. */
export const filterOf = (asked: AskedOutcomes, today: string): OutcomeFilter | AskedProblem => {
  const [from, until] = [dayOf(asked.from, today), dayOf(asked.until, today)];
  const unread = (text: string, day: string | null): boolean => text.trim() !== '' && day === null;
  if (unread(asked.from, from) || unread(asked.until, until)) return 'dates';
  if (from !== null && until !== null && until < from) return 'reversed';
  return { from, until, person: asked.person, device: asked.device };
};
