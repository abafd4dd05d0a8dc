import type { OutcomeFilter } from './outcome.ts';

type Days = Pick<OutcomeFilter, 'from' | 'until'>;

/** Days as the report reads them: whole years out of cells, and what is left over case by case. */
export interface Span {
  /** Both included; null where no whole year is within. */
  readonly years: { readonly from: number; readonly until: number } | null;
  readonly days: readonly Days[];
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const before = 0;
const after = 9999;

/** Takes days apart into whole years and the rest; both days are included and null leaves that side open. */
export const splitSpan = ({ from, until }: Days): Span => {
  const begins = from === null || from.endsWith('-01-01');
  const ends = until === null || until.endsWith('-12-31');
  const first = from === null ? before : yearOf(from) + (begins ? 0 : 1);
  const last = until === null ? after : yearOf(until) - (ends ? 0 : 1);
  if (first > last) return { years: null, days: [{ from, until }] };
  return {
    years: { from: first, until: last },
    days: [
      ...(from === null || begins ? [] : [{ from, until: `${from.slice(0, 4)}-12-31` }]),
      ...(until === null || ends ? [] : [{ from: `${until.slice(0, 4)}-01-01`, until }]),
    ],
  };
};
