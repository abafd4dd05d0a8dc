import { type Concern, type ConcernFields, concernSchema } from '../../../shared/concerns/concern.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

interface Row {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly record: string;
}

const put = prepared((query, v: Row) =>
  query
    .insertInto('concerns')
    .values({ patient: v.patient, at: v.at, id: v.id, revision: v.revision, record: v.record })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision'), record: eb.ref('excluded.record') })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('concerns').selectAll().where('patient', '=', v.patient).orderBy('at', 'desc'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('concerns').selectAll().where('id', '=', v.id),
);

const concernOf = (row: Row): Concern => ({
  id: row.id,
  patient: row.patient,
  revision: row.revision,
  at: row.at,
  ...concernSchema.parse(JSON.parse(row.record)),
});

/** Writes a concern's row, from its entry. `at` is when it was first noted. */
export function putConcern(tx: Db, concern: Concern): void {
  const { id, patient, revision, at, ...fields } = concern;
  put.run(tx, { id, patient, revision, at, record: JSON.stringify(fields) });
}

/** A patient's concerns, newest first. */
export function selectConcerns(db: Db, patient: string): Concern[] {
  return ofPatient.all(db, { patient }).map(concernOf);
}

/** The same as they were written, without the time that the schema takes; for what is made of every record that is written. */
export function selectConcernsAsWritten(db: Db, patient: string): Concern[] {
  return ofPatient.all(db, { patient }).map(({ id, revision, at, record }) => ({
    id,
    patient,
    revision,
    at,
    ...(JSON.parse(record) as ConcernFields),
  }));
}

/** One concern, or undefined. */
export function selectConcern(db: Db, id: string): Concern | undefined {
  const row = one.first(db, { id });
  return row && concernOf(row);
}
