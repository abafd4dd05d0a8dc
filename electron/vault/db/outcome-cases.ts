import { measures, type Measure } from '../../../shared/outcomes/measures.ts';
import {
  casePlans,
  caseStriae,
  depthBands,
  sessionCounts,
  type CasePlace,
  type OutcomeCase,
  type OutcomeFigure,
  type OutcomeFilter,
} from '../../../shared/outcomes/outcome.ts';
import { skinTypes } from '../../../shared/patients/patient.ts';
import { regions } from '../../../shared/regions/regions.ts';
import { moveCases } from './outcome-cells.ts';
import type { OutcomeCasesTable } from './outcome-tables.ts';
import { prepared } from './prepared.ts';
import type { Steps } from '../slices.ts';
import { type Db, statement } from './run.ts';
import { listed } from './session-facts.ts';

const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('outcome_cases').selectAll().where('patient', '=', v.patient),
);
/** What a case says beside its key. */
const saidOf = (v: OutcomeCasesTable) => ({
  person: v.person,
  device: v.device,
  plan: v.plan,
  striae: v.striae,
  skin: v.skin,
  depth: v.depth,
  sessions: v.sessions,
  measures: v.measures,
});
const put = prepared((query, v: OutcomeCasesTable) =>
  query.insertInto('outcome_cases').values({
    day: v.day,
    patient: v.patient,
    course: v.course,
    region: v.region,
    ...saidOf(v),
  }),
);
const change = prepared((query, v: OutcomeCasesTable) =>
  query
    .updateTable('outcome_cases')
    .set(saidOf(v))
    .where('day', '=', v.day)
    .where('patient', '=', v.patient)
    .where('course', '=', v.course)
    .where('region', '=', v.region),
);
const drop = prepared((query, v: Pick<OutcomeCasesTable, 'day' | 'patient' | 'course' | 'region'>) =>
  query
    .deleteFrom('outcome_cases')
    .where('day', '=', v.day)
    .where('patient', '=', v.patient)
    .where('course', '=', v.course)
    .where('region', '=', v.region),
);

const codeOf = <Code extends string>(codes: readonly Code[], text: string): Code => {
  const code = codes.find((each) => each === text);
  if (code === undefined) throw new Error('A case has a code that the program does not know.');
  return code;
};

const caseOf = (row: OutcomeCasesTable): OutcomeCase => {
  const named = new Set(row.measures.split('|'));
  return {
    ...row,
    region: codeOf(regions, row.region),
    plan: codeOf(casePlans, row.plan),
    striae: codeOf(caseStriae, row.striae),
    skin: codeOf(skinTypes, row.skin),
    depth: codeOf(depthBands, row.depth),
    measures: measures.filter((measure) => named.has(measure)),
  };
};

const rowOf = (one: OutcomeCase): OutcomeCasesTable => ({ ...one, measures: listed(one.measures) });

const columns = [
  'day',
  'course',
  'region',
  'person',
  'device',
  'plan',
  'striae',
  'skin',
  'depth',
  'sessions',
  'measures',
] as const satisfies readonly (keyof OutcomeCasesTable)[];

/** A case of one patient as a text, the same only for the same case. */
const textOf = (row: OutcomeCasesTable): string => JSON.stringify(columns.map((column) => row[column]));

const keyOf = ({ day, patient, course, region }: OutcomeCasesTable): string =>
  JSON.stringify([day, patient, course, region]);

/** The cases of a patient as they were last counted. */
export function selectCasesOf(db: Db, patient: string): OutcomeCase[] {
  return ofPatient.all(db, { patient }).map(caseOf);
}

/** Writes patients' cases in place of those that were there, and moves what changed in the cells, once for all of them. */
export function replaceCases(tx: Db, cases: ReadonlyMap<string, readonly OutcomeCase[]>): void {
  const [gone, come]: [OutcomeCasesTable[], [OutcomeCase, OutcomeCasesTable][]] = [[], []];
  for (const [patient, now] of cases) {
    const were = new Map(ofPatient.all(tx, { patient }).map((row) => [textOf(row), row]));
    for (const one of now) {
      const row = rowOf(one);
      if (!were.delete(textOf(row))) come.push([one, row]);
    }
    gone.push(...were.values());
  }
  // One that stays under its key is changed where it stands, so that its index is not written.
  const left = new Map(gone.map((row) => [keyOf(row), row]));
  const [added, changed]: [OutcomeCasesTable[], OutcomeCasesTable[]] = [[], []];
  for (const [, row] of come) (left.delete(keyOf(row)) ? changed : added).push(row);
  for (const row of left.values()) drop.run(tx, row);
  for (const row of changed) change.run(tx, row);
  for (const row of added) put.run(tx, row);
  moveCases(
    tx,
    gone.map(caseOf),
    come.map(([one]) => one),
  );
}

type Values = Readonly<Record<string, string | number | null>>;
interface Narrowed {
  readonly conditions: readonly string[];
  readonly values: Values;
}

const narrowedBy = ({ from, until, person, device }: OutcomeFilter): Narrowed => ({
  conditions: [
    ...(from === null ? [] : ['day >= @from']),
    ...(until === null ? [] : ['day <= @until']),
    ...(person === null ? [] : ['person = @person']),
    ...(device === null ? [] : ['device = @device']),
  ],
  values: { from, until, person, device },
});

const rowCondition = ({ row }: OutcomeFigure): Narrowed => {
  if (row === null) return { conditions: [], values: {} };
  const { dimension, value } = row;
  if (dimension !== 'sessions') return { conditions: [`${dimension} = @value`], values: { value } };
  const count = sessionCounts.findIndex((each) => each === value) + 1;
  return {
    conditions: [count === sessionCounts.length ? 'sessions >= @count' : 'sessions = @count'],
    values: { count },
  };
};

const anyOf = (wanted: readonly Measure[]): readonly string[] =>
  wanted.length === 0 ? [] : [`(${wanted.map((each) => `instr(measures, '|${each}|') > 0`).join(' or ')})`];

const behind = (filter: OutcomeFilter, figure: OutcomeFigure): Narrowed => {
  const [kept, row] = [narrowedBy(filter), rowCondition(figure)];
  return {
    conditions: ['true', ...kept.conditions, ...row.conditions, ...anyOf(figure.anyOf)],
    values: { ...kept.values, ...row.values },
  };
};

/** The next cases behind a figure after a place, by the day of their first session, newest first; null begins, -1 is all. */
export function selectCasesBehind(
  db: Db,
  filter: OutcomeFilter,
  figure: OutcomeFigure,
  { after, most }: { readonly after: CasePlace | null; readonly most: number },
): OutcomeCase[] {
  const { conditions, values } = behind(filter, figure);
  const place =
    after === null
      ? []
      : ['(day, patient, course, region) < (@afterDay, @afterPatient, @afterCourse, @afterRegion)'];
  const text = `select * from outcome_cases where ${[...conditions, ...place].join(' and ')}
    order by day desc, patient desc, course desc, region desc limit @most`;
  const at =
    after === null
      ? {}
      : {
          afterDay: after.day,
          afterPatient: after.patient,
          afterCourse: after.course,
          afterRegion: after.region,
        };
  return (statement(db, text).all({ ...values, ...at, most }) as OutcomeCasesTable[]).map(caseOf);
}

/** The patient of each case behind a figure, so that both can be counted. */
export function selectPatientsBehind(
  db: Db,
  filter: OutcomeFilter,
  figure: OutcomeFigure,
): readonly string[] {
  const { conditions, values } = behind(filter, figure);
  const text = `select patient from outcome_cases where ${conditions.join(' and ')}`;
  return statement(db, text).pluck().all(values) as string[];
}

/** The days of the first and the last case, or undefined when there is none. */
export function selectDaysOfCases(db: Db): { readonly first: string; readonly last: string } | undefined {
  const day = (order: 'asc' | 'desc'): unknown =>
    statement(db, `select day from outcome_cases order by day ${order} limit 1`).pluck().get();
  const [first, last] = [day('asc'), day('desc')];
  return typeof first === 'string' && typeof last === 'string' ? { first, last } : undefined;
}

/** Adverse events that are looked at in one step. */
const eventsOfStep = 100;

interface LooseRow {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly loose: number;
}

/** How many adverse events belong to patients who had no session of any area on that day or before; counted in steps. */
export function* countLooseEvents(db: Db): Steps<number> {
  const some = statement(
    db,
    `select patient, at, id, not exists (
        select 1 from areas where areas.patient = events.patient and areas.day <= events.began_on) as loose
      from adverse_events as events where (patient, at, id) > (@patient, @at, @id)
      order by patient, at, id limit ${eventsOfStep}`,
  );
  let last = { patient: '', at: 0, id: '' };
  let count = 0;
  for (;;) {
    const rows = some.all(last) as readonly LooseRow[];
    count += rows.filter(({ loose }) => loose === 1).length;
    const end = rows.at(-1);
    if (end === undefined || rows.length < eventsOfStep) return count;
    last = { patient: end.patient, at: end.at, id: end.id };
    yield { done: count, total: null };
  }
}
