import { addDays } from '../../../shared/dates/calendar.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { addTo, countsOf, emptyTally, plus, type Tally } from '../../../shared/outcomes/count-cases.ts';
import { makeCases, type MadeCase } from '../../../shared/outcomes/make-cases.ts';
import {
  dimensions,
  dimensionValues,
  noCases,
  several,
  valueOf,
  type CasePage,
  type Dimension,
  type ListedCase,
  type OutcomeCase,
  type OutcomeCounts,
  type OutcomeFigure,
  type OutcomeFilter,
  type OutcomeReport,
  type OutcomeRow,
} from '../../../shared/outcomes/outcome.ts';
import { splitSpan } from '../../../shared/outcomes/spans.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectCourse } from '../db/courses.ts';
import { sumCells } from '../db/outcome-cells.ts';
import {
  countLooseEvents,
  selectCasesBehind,
  selectDaysOfCases,
  selectPatientsBehind,
} from '../db/outcome-cases.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectOrdinals } from '../db/sessions.ts';
import { caseFactsOf } from '../renew-outcomes.ts';
import type { Steps } from '../slices.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

type Counted = ReadonlyMap<string, OutcomeCounts>;
const keyOf = (dimension: Dimension, value: string): string => `${dimension}/${value}`;

/** Days whose cases are read in one step. */
const daysAtOnce = 7;
const everyFigure: OutcomeFigure = { row: null, anyOf: [] };

/** A span of days in parts of a week, the newest first, as far as there are cases. */
function* weeksOf(db: Db, filter: OutcomeFilter): Generator<OutcomeFilter> {
  const days = selectDaysOfCases(db);
  if (!days) return;
  const from = filter.from !== null && filter.from > days.first ? filter.from : days.first;
  let until = filter.until !== null && filter.until < days.last ? filter.until : days.last;
  while (until >= from) {
    const begin = addDays(until, 1 - daysAtOnce);
    const first = begin > from ? begin : from;
    yield { ...filter, from: first, until };
    until = addDays(first, -1);
  }
}

/** Every case that a filter leaves, the newest first, a week at a time. */
export function* casesIn(db: Db, filter: OutcomeFilter): Generator<readonly OutcomeCase[]> {
  for (const week of weeksOf(db, filter))
    yield selectCasesBehind(db, week, everyFigure, { after: null, most: -1 });
}

/** What is counted case by case. */
function* tallied(db: Db, filters: readonly OutcomeFilter[]): Steps<Counted> {
  const tallies = new Map<string, Tally>();
  let done = 0;
  for (const filter of filters)
    for (const cases of casesIn(db, filter)) {
      for (const one of cases)
        for (const dimension of dimensions) {
          const key = keyOf(dimension, valueOf(one, dimension));
          const tally = tallies.get(key) ?? emptyTally();
          tallies.set(key, tally);
          addTo(tally, one.measures);
        }
      done += cases.length;
      yield { done, total: null };
    }
  return new Map([...tallies].map(([key, tally]) => [key, countsOf(tally)]));
}

/** Every row of every dimension: whole years out of the cells, days at their edges case by case. */
function* countedRows(db: Db, filter: OutcomeFilter): Steps<Counted> {
  const { years, days } = splitSpan(filter);
  const cells = years === null ? [] : sumCells(db, { ...filter, ...years });
  const rows = new Map<string, OutcomeCounts>(
    cells.map(({ dimension, value, ...counts }) => [keyOf(dimension, value), counts]),
  );
  const edges = days.map((span) => ({ ...filter, ...span }));
  for (const [key, counts] of yield* tallied(db, edges))
    rows.set(key, plus(rows.get(key) ?? noCases, counts));
  return rows;
}

const rowsOf = (counted: Counted, dimension: Dimension): readonly OutcomeRow[] =>
  dimensionValues[dimension].flatMap((value) => {
    const counts = counted.get(keyOf(dimension, value));
    return counts === undefined ? [] : [{ value, ...counts }];
  });

/** Every case is in one row of each dimension, so the rows of any of them are all. */
const allOf = (counted: Counted): OutcomeCounts =>
  rowsOf(counted, 'plan').reduce<OutcomeCounts>(plus, noCases);

/** The outcomes of the cases that a filter leaves. */
export function* outcomeSteps(db: Db, filter: OutcomeFilter): Steps<OutcomeReport> {
  const counted = yield* countedRows(db, filter);
  const { person, device } = filter;
  function* sharedBy(leftOut: Partial<OutcomeFilter>): Steps<number> {
    return allOf(yield* countedRows(db, { ...filter, ...leftOut })).cases;
  }
  return {
    all: allOf(counted),
    rows: Object.fromEntries(
      dimensions.map((dimension) => [dimension, rowsOf(counted, dimension)]),
    ) as unknown as OutcomeReport['rows'],
    shared: {
      people: person === null || person === several ? 0 : yield* sharedBy({ person: several }),
      devices: device === null || device === several ? 0 : yield* sharedBy({ device: several }),
    },
    loose: yield* countLooseEvents(db),
  };
}

/** The practice's own outcomes, from the rollup. */
export const reportOutcomes = (
  work: Work,
  input: InputOf<'outcomes:report'>,
): Promise<Result<OutcomeReport>> => {
  function* steps(): Steps<Result<OutcomeReport>> {
    return ok(yield* outcomeSteps(work.vault.db, input.filter));
  }
  return longAnswer(work, 'outcomes:report', input, steps);
};

/** Cases with their patient, course and sessions, in the order in which they come. */
export const listedCases = (db: Db, cases: readonly OutcomeCase[]): readonly ListedCase[] => {
  const made = new Map<string, readonly MadeCase[]>();
  const madeOf = (patient: string): readonly MadeCase[] => {
    const known = made.get(patient) ?? makeCases(caseFactsOf(db, patient));
    made.set(patient, known);
    return known;
  };
  return cases.flatMap(({ patient: id, course, region, plan }): ListedCase[] => {
    const patient = selectPatient(db, id);
    const one = madeOf(id).find((each) => each.course === course && each.region === region);
    if (!patient || !one) return [];
    const ordinals = selectOrdinals(db, id);
    const { number, family, given } = patient;
    return [
      {
        patient: { id, number, family, given },
        region,
        course: course === '' ? null : { id: course, title: selectCourse(db, course)?.title ?? '' },
        plan,
        sessions: one.of.map((session) => ({
          id: session.id,
          ordinal: ordinals.get(session.id) ?? 0,
          on: session.on,
        })),
      },
    ];
  });
};

/** How many cases are behind a figure, and of how many patients. */
function* countBehind(
  db: Db,
  filter: OutcomeFilter,
  figure: OutcomeFigure,
): Steps<{ readonly total: number; readonly patients: number }> {
  const patients = new Set<string>();
  let total = 0;
  for (const week of weeksOf(db, filter)) {
    const found = selectPatientsBehind(db, week, figure);
    for (const patient of found) patients.add(patient);
    total += found.length;
    yield { done: total, total: null };
  }
  return { total, patients: patients.size };
}

function* pageSteps(
  db: Db,
  { filter, figure, after, limit }: InputOf<'outcomes:cases'>,
): Steps<Result<CasePage>> {
  const found: OutcomeCase[] = [];
  const from = after === null ? filter : { ...filter, until: after.day };
  for (const week of weeksOf(db, from)) {
    found.push(...selectCasesBehind(db, week, figure, { after, most: limit + 1 }));
    if (found.length > limit) break;
    yield { done: 0, total: null };
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const counted = yield* countBehind(db, filter, figure);
  const rows: ListedCase[] = [];
  for (const one of shown) {
    rows.push(...listedCases(db, [one]));
    yield { done: rows.length, total: shown.length };
  }
  const next =
    found.length > limit && last
      ? { day: last.day, patient: last.patient, course: last.course, region: last.region }
      : null;
  return ok({ rows, ...counted, next });
}

/** The cases behind a figure, newest first, a page at a time. */
export const listOutcomeCases = (work: Work, input: InputOf<'outcomes:cases'>): Promise<Result<CasePage>> =>
  longAnswer(work, 'outcomes:cases', input, () => pageSteps(work.vault.db, input));
