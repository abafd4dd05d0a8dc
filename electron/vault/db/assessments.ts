import { type Assessment, assessmentSchema } from '../../../shared/assessments/assessment.ts';
import { instrumentOf } from '../../../shared/assessments/instruments.ts';
import { answerValue } from '../../../shared/assessments/item-answers.ts';
import { scoreOf } from '../../../shared/assessments/score.ts';
import { areasOfItem, type TrendItem } from '../../../shared/assessments/trend.ts';
import type { AssessmentItemsTable, AssessmentsTable } from './assessment-tables.ts';
import { selectNotValid } from './not-valid.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: AssessmentsTable) =>
  query
    .insertInto('assessments')
    .values({
      patient: v.patient,
      at: v.at,
      id: v.id,
      revision: v.revision,
      on_date: v.on_date,
      instrument: v.instrument,
      version: v.version,
      course: v.course,
      session: v.session,
      by_name: v.by_name,
      record: v.record,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        on_date: eb.ref('excluded.on_date'),
        instrument: eb.ref('excluded.instrument'),
        version: eb.ref('excluded.version'),
        course: eb.ref('excluded.course'),
        session: eb.ref('excluded.session'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const dropItems = prepared((query, v: { id: string }) =>
  query.deleteFrom('assessment_items').where('assessment', '=', v.id),
);
const putItem = prepared((query, v: AssessmentItemsTable) =>
  query.insertInto('assessment_items').values({
    patient: v.patient,
    instrument: v.instrument,
    item: v.item,
    region: v.region,
    side: v.side,
    on_date: v.on_date,
    assessment: v.assessment,
    version: v.version,
    rater: v.rater,
    method: v.method,
    course: v.course,
    session: v.session,
    since: v.since,
    value: v.value,
    code: v.code,
  }),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('assessments').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('assessments').selectAll().where('id', '=', v.id),
);

const assessmentOf = (
  db: Db,
  { patient, at, id, revision, by_name: by, record }: AssessmentsTable,
): Assessment => ({
  id,
  patient,
  revision,
  at,
  by,
  invalid: selectNotValid(db, { type: 'assessment', id }),
  ...assessmentSchema.parse(JSON.parse(record)),
});

interface Answered extends Pick<AssessmentItemsTable, 'value' | 'code'> {
  readonly item: TrendItem;
}

const answersOf = (assessment: Omit<Assessment, 'invalid'>): readonly Answered[] => {
  const { instrument, version, answers } = assessment;
  const items = instrumentOf(instrument, version)?.items ?? [];
  const rows = answers.flatMap(({ item: id, answer }): Answered[] => {
    const item = items.find((each) => each.id === id);
    if (!item) return [];
    return [{ item: id, value: answerValue(item, answer), code: typeof answer === 'number' ? '' : answer }];
  });
  const total = scoreOf(assessment);
  return total === null ? rows : [...rows, { item: 'total', value: total, code: '' }];
};

/** Writes an assessment's rows, from its entry. `at` is when it was first recorded. */
export function putAssessment(tx: Db, assessment: Omit<Assessment, 'invalid'>): void {
  const { id, patient, revision, at, by, ...fields } = assessment;
  const { instrument, version, course, session, on: on_date, rater, method } = fields;
  put.run(tx, {
    patient,
    at,
    id,
    revision,
    on_date,
    instrument,
    version,
    course,
    session,
    by_name: by,
    record: JSON.stringify(fields),
  });
  dropItems.run(tx, { id });
  const since = fields.since ?? '';
  const head = {
    patient,
    instrument,
    on_date,
    assessment: id,
    version,
    rater,
    method,
    course,
    session,
    since,
  };
  for (const answer of answersOf(assessment))
    for (const area of areasOfItem(fields, answer.item)) {
      const { region = '', side = '' } = area ?? {};
      putItem.run(tx, { ...head, region, side, ...answer });
    }
}

/** A patient's assessments, in the order in which they were recorded. */
export function selectAssessments(db: Db, patient: string): Assessment[] {
  return ofPatient.all(db, { patient }).map((row) => assessmentOf(db, row));
}

/** One assessment, or undefined. */
export function selectAssessment(db: Db, id: string): Assessment | undefined {
  const row = one.first(db, { id });
  return row && assessmentOf(db, row);
}
