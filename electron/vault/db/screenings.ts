import { type Screening, screeningSchema } from '../../../shared/screenings/screening.ts';
import { notValidIds, selectNotValid } from './not-valid.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

interface Row {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly record: string;
}

const put = prepared((query, v: Row) =>
  query.insertInto('screenings').values({ patient: v.patient, at: v.at, id: v.id, record: v.record }),
);
const newest = prepared((query, v: { patient: string; before: number }) =>
  query
    .selectFrom('screenings')
    .selectAll()
    .where('patient', '=', v.patient)
    .where('at', '<', v.before)
    .where('id', 'not in', notValidIds(query, 'screening'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('screenings').selectAll().where('id', '=', v.id),
);

const idsOf = prepared((query, v: { patient: string }) =>
  query.selectFrom('screenings').select('id').where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);

const screeningOf = (db: Db, row: Row): Screening => ({
  id: row.id,
  patient: row.patient,
  at: row.at,
  invalid: selectNotValid(db, { type: 'screening', id: row.id }),
  ...screeningSchema.parse(JSON.parse(row.record)),
});

/** Adds a screening's row, from its entry. */
export function insertScreening(tx: Db, screening: Omit<Screening, 'invalid'>): void {
  const { id, patient, at, ...fields } = screening;
  put.run(tx, { id, patient, at, record: JSON.stringify(fields) });
}

/** The patient's newest screening that is valid, or undefined; `before` (UTC ms) leaves out those of then and later. */
export function selectNewestScreening(
  db: Db,
  patient: string,
  before: number = Number.MAX_SAFE_INTEGER,
): Screening | undefined {
  const row = newest.first(db, { patient, before });
  return row && screeningOf(db, row);
}

/** One screening, or undefined. */
export function selectScreening(db: Db, id: string): Screening | undefined {
  const row = one.first(db, { id });
  return row && screeningOf(db, row);
}

/** The ids of a patient's screenings, oldest first. */
export function selectScreeningIds(db: Db, patient: string): readonly string[] {
  return idsOf.all(db, { patient }).map(({ id }) => id);
}
