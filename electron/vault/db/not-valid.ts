import type { Kysely } from 'kysely';
import type { NotedType, NotValid } from '../../../shared/corrections/correction.ts';
import type { NotValidTable } from './consent-tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import type { Tables } from './tables.ts';

const put = prepared((query, v: NotValidTable) =>
  query.insertInto('not_valid').values({
    of_type: v.of_type,
    of_id: v.of_id,
    patient: v.patient,
    at: v.at,
    by_name: v.by_name,
    reason: v.reason,
  }),
);
const drop = prepared((query, v: { type: string; id: string }) =>
  query.deleteFrom('not_valid').where('of_type', '=', v.type).where('of_id', '=', v.id),
);
const one = prepared((query, v: { type: string; id: string }) =>
  query
    .selectFrom('not_valid')
    .select(['at', 'by_name', 'reason'])
    .where('of_type', '=', v.type)
    .where('of_id', '=', v.id),
);

interface Marked {
  readonly type: NotedType;
  readonly id: string;
}

/** Writes which mark stands on a record, or that none does any more; from the entry of a note on it. */
export function settleNotValid(tx: Db, of: Marked, patient: string, mark: NotValid | null): void {
  drop.run(tx, of);
  if (mark === null) return;
  const { at, by, reason } = mark;
  put.run(tx, { of_type: of.type, of_id: of.id, patient, at, by_name: by, reason });
}

/** When, by whom and why a record was marked as not valid; null while it is valid. */
export function selectNotValid(db: Db, of: Marked): NotValid | null {
  const row = one.first(db, of);
  return row ? { at: row.at, by: row.by_name, reason: row.reason } : null;
}

/** The ids of the records of a kind that are not valid, for the query of those that count. */
export const notValidIds = (query: Kysely<Tables>, type: NotedType) =>
  query.selectFrom('not_valid').select('of_id').where('of_type', '=', type);

const ofPatient = prepared((query, v: { type: string; patient: string }) =>
  query
    .selectFrom('not_valid')
    .select('of_id')
    .where('patient', '=', v.patient)
    .where('of_type', '=', v.type),
);

/** The ids of a patient's records of a kind that are not valid. */
export function selectNotValidIds(db: Db, type: NotedType, patient: string): ReadonlySet<string> {
  return new Set(ofPatient.all(db, { type, patient }).map(({ of_id: id }) => id));
}
