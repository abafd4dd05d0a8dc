import { ageYears, type CalendarDate } from '../dates/calendar.ts';
import type { KeepDecision } from './hold.ts';
import type { Period, RecordClass } from './period.ts';

/** What is recorded of a patient that a period is counted from. Days are local. */
export interface KeepFacts {
  readonly born: CalendarDate;
  /** The newest entry about the patient that is more than a look at the chart. */
  readonly lastOn: CalendarDate;
  readonly lastTreatedOn: CalendarDate | null;
  /** The last day that an adverse event speaks of. */
  readonly lastEventOn: CalendarDate | null;
}

/** Why a record is kept until a day. */
export type KeepReason =
  | {
      readonly why: 'period';
      readonly row: Period;
      readonly from: CalendarDate;
      readonly birthday: number | null;
    }
  | { readonly why: 'decision'; readonly decision: KeepDecision }
  | { readonly why: 'unknown' };

export interface KeepUntil {
  /** The day until which the record is kept at least; null where no period is known. */
  readonly until: CalendarDate | null;
  readonly reason: KeepReason;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The same day so many years later; a 29 February becomes a 1 March where there is none. */
export const addYears = (date: CalendarDate, count: number): CalendarDate => {
  const moved = `${String(Number(date.slice(0, 4)) + count).padStart(4, '0')}${date.slice(4)}`;
  return moved.endsWith('02-29') && !isLeap(Number(moved.slice(0, 4))) ? `${moved.slice(0, 4)}-03-01` : moved;
};

const ofAge = 18;

const appliesTo = (recordClass: RecordClass, facts: KeepFacts): CalendarDate | null => {
  const minor = ageYears(facts.born, facts.lastOn) < ofAge;
  switch (recordClass) {
    case 'adult':
      return minor ? null : facts.lastOn;
    case 'minor':
      return minor ? facts.lastOn : null;
    case 'treatment':
      return facts.lastTreatedOn;
    case 'event':
      return facts.lastEventOn;
  }
};

const untilOf = (row: Period, facts: KeepFacts): KeepUntil[] => {
  const from = appliesTo(row.recordClass, facts);
  if (from === null || !row.inUse) return [];
  const byYears = row.years === null ? null : addYears(from, row.years);
  const birthday =
    row.recordClass === 'minor' && row.untilAge !== null
      ? row.untilAge + (ageYears(facts.born, facts.lastOn) === ofAge - 1 ? 1 : 0)
      : null;
  const byAge = birthday === null ? null : addYears(facts.born, birthday);
  const aged = byAge !== null && (byYears === null || byAge > byYears);
  const until = aged ? byAge : byYears;
  return until === null
    ? []
    : [{ until, reason: { why: 'period', row, from, birthday: aged ? birthday : null } }];
};

/**
 * Until when a record is kept at least: the latest day that a row in use gives, or the one that an owner decided on where that
 * is later. `rows` are those of the practice's country (`periodsIn`). Information, never advice.
 */
export const keepUntil = (
  rows: readonly Period[],
  facts: KeepFacts,
  decision: KeepDecision | null,
): KeepUntil => {
  const decided: KeepUntil[] =
    decision === null ? [] : [{ until: decision.until, reason: { why: 'decision', decision } }];
  const [latest] = [...rows.flatMap((row) => untilOf(row, facts)), ...decided].toSorted((a, b) =>
    (b.until ?? '').localeCompare(a.until ?? ''),
  );
  return latest ?? { until: null, reason: { why: 'unknown' } };
};

/** Whether the time still runs on a day; where none is known it may, so that a decision is asked all the same. */
export const isKeptOn = ({ until }: KeepUntil, today: CalendarDate): boolean =>
  until === null || today < until;

/** Fewest years after which any record can be past its time; null where no row in use gives a time. */
export const fewestYears = (rows: readonly Period[]): number | null => {
  const years = rows
    .filter(({ inUse }) => inUse)
    .flatMap(({ years: count, untilAge }) => count ?? (untilAge === null ? [] : untilAge - ofAge));
  return years.length === 0 ? null : Math.min(...years);
};
