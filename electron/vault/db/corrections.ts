import {
  type Correction,
  correctedSchema,
  correctionSchema,
} from '../../../shared/corrections/correction.ts';
import { prepared } from './prepared.ts';
import type { CorrectionsTable } from './consent-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: CorrectionsTable) =>
  query.insertInto('corrections').values({
    patient: v.patient,
    at: v.at,
    id: v.id,
    of_type: v.of_type,
    of_id: v.of_id,
    by_name: v.by_name,
    record: v.record,
  }),
);
const ofRecord = prepared((query, v: { type: string; id: string }) =>
  query
    .selectFrom('corrections')
    .selectAll()
    .where('of_type', '=', v.type)
    .where('of_id', '=', v.id)
    .orderBy('at')
    .orderBy('id'),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('corrections').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('corrections').selectAll().where('id', '=', v.id),
);

const correctionOf = (row: CorrectionsTable): Correction => ({
  id: row.id,
  patient: row.patient,
  of: correctedSchema.parse({ type: row.of_type, id: row.of_id }),
  at: row.at,
  by: row.by_name,
  fields: correctionSchema.parse(JSON.parse(row.record)),
});

/** Adds a correction, from its entry. */
export function insertCorrection(tx: Db, { id, patient, of, at, by, fields }: Correction): void {
  put.run(tx, {
    patient,
    at,
    id,
    of_type: of.type,
    of_id: of.id,
    by_name: by,
    record: JSON.stringify(fields),
  });
}

/** The corrections of one record, oldest first. */
export function selectCorrections(db: Db, of: Correction['of']): readonly Correction[] {
  return ofRecord.all(db, of).map(correctionOf);
}

/** All corrections of a patient's records, oldest first. */
export function selectCorrectionsOf(db: Db, patient: string): readonly Correction[] {
  return ofPatient.all(db, { patient }).map(correctionOf);
}

/** One correction, or undefined. */
export function selectCorrection(db: Db, id: string): Correction | undefined {
  const row = one.first(db, { id });
  return row && correctionOf(row);
}
