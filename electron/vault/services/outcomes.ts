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
  type OutcomeFilter,
  type OutcomeReport,
  type OutcomeRow,
} from '../../../shared/outcomes/outcome.ts';
import { splitSpan } from '../../../shared/outcomes/spans.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectCourse } from '../db/courses.ts';
import { sumCells } from '../db/outcome-cells.ts';
import { countCasesBehind, countLooseEvents, selectCases, selectCasesBehind } from '../db/outcome-cases.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectOrdinals } from '../db/sessions.ts';
import { caseFactsOf } from '../renew-outcomes.ts';
import type { Work } from './work.ts';

type Counted = ReadonlyMap<string, OutcomeCounts>;
const keyOf = (dimension: Dimension, value: string): string => `${dimension}/${value}`;

/** What is counted case by case. */
const tallied = (cases: readonly OutcomeCase[]): Counted => {
  const tallies = new Map<string, Tally>();
  for (const one of cases)
    for (const dimension of dimensions) {
      const key = keyOf(dimension, valueOf(one, dimension));
      const tally = tallies.get(key) ?? emptyTally();
      tallies.set(key, tally);
      addTo(tally, one.measures);
    }
  return new Map([...tallies].map(([key, tally]) => [key, countsOf(tally)]));
};

/** Every row of every dimension: whole years out of the cells, days at their edges case by case. */
const countedRows = (db: Db, filter: OutcomeFilter): Counted => {
  const { years, days } = splitSpan(filter);
  const cells = years === null ? [] : sumCells(db, { ...filter, ...years });
  const rows = new Map<string, OutcomeCounts>(
    cells.map(({ dimension, value, ...counts }) => [keyOf(dimension, value), counts]),
  );
  for (const [key, counts] of tallied(days.flatMap((span) => selectCases(db, { ...filter, ...span }))))
    rows.set(key, plus(rows.get(key) ?? noCases, counts));
  return rows;
};

const rowsOf = (counted: Counted, dimension: Dimension): readonly OutcomeRow[] =>
  dimensionValues[dimension].flatMap((value) => {
    const counts = counted.get(keyOf(dimension, value));
    return counts === undefined ? [] : [{ value, ...counts }];
  });

/** Every case is in one row of each dimension, so the rows of any of them are all. */
const allOf = (counted: Counted): OutcomeCounts =>
  rowsOf(counted, 'plan').reduce<OutcomeCounts>(plus, noCases);

/** The outcomes of the cases that a filter leaves. */
export const outcomesOf = (db: Db, filter: OutcomeFilter): OutcomeReport => {
  const counted = countedRows(db, filter);
  const sharedBy = (leftOut: Partial<OutcomeFilter>): number =>
    allOf(countedRows(db, { ...filter, ...leftOut })).cases;
  const { person, device } = filter;
  return {
    all: allOf(counted),
    rows: Object.fromEntries(
      dimensions.map((dimension) => [dimension, rowsOf(counted, dimension)]),
    ) as unknown as OutcomeReport['rows'],
    shared: {
      people: person === null || person === several ? 0 : sharedBy({ person: several }),
      devices: device === null || device === several ? 0 : sharedBy({ device: several }),
    },
    loose: countLooseEvents(db),
  };
};

/** The practice's own outcomes, from the rollup. */
export const reportOutcomes = (
  { vault }: Work,
  { filter }: InputOf<'outcomes:report'>,
): Result<OutcomeReport> => ok(outcomesOf(vault.db, filter));

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

/** The cases behind a figure, newest first, a page at a time. */
export const listOutcomeCases = (
  { vault: { db } }: Work,
  { filter, figure, after, limit }: InputOf<'outcomes:cases'>,
): Result<CasePage> => {
  const found = selectCasesBehind(db, filter, figure, { after, most: limit + 1 });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return ok({
    rows: listedCases(db, shown),
    ...countCasesBehind(db, filter, figure),
    next:
      found.length > limit && last
        ? { day: last.day, patient: last.patient, course: last.course, region: last.region }
        : null,
  });
};
