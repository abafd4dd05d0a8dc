import { type Addendum, addendumSchema } from '../../../shared/consents/addendum.ts';
import { withoutInk } from '../../../shared/consents/signing.ts';
import { prepared } from './prepared.ts';
import type { AddendaTable } from './consent-tables.ts';
import type { Db } from './run.ts';
import { selectWithdrawals } from './withdrawals.ts';

const put = prepared((query, v: AddendaTable) =>
  query.insertInto('addenda').values({
    consent: v.consent,
    at: v.at,
    id: v.id,
    patient: v.patient,
    signed_by: v.signed_by,
    outcome: v.outcome,
    document_hash: v.document_hash,
    record: v.record,
  }),
);
const ofConsent = prepared((query, v: { consent: string }) =>
  query.selectFrom('addenda').selectAll().where('consent', '=', v.consent).orderBy('at'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('addenda').selectAll().where('id', '=', v.id),
);

/** When each addendum of a consent was taken back alone, UTC ms, by addendum. */
const takenBack = (db: Db, consent: string): ReadonlyMap<string, number> =>
  new Map(
    selectWithdrawals(db, consent).flatMap(({ addendum, at }) =>
      addendum === null ? [] : [[addendum, at] as const],
    ),
  );

const addendumOf = (row: AddendaTable, back: ReadonlyMap<string, number>): Addendum => ({
  id: row.id,
  patient: row.patient,
  signedAt: row.at,
  signedBy: row.signed_by,
  documentHash: row.document_hash,
  withdrawnAt: back.get(row.id) ?? null,
  ...addendumSchema.parse(JSON.parse(row.record)),
});

/** Adds an addendum's row, from its entry; the ink stays in the entry and in the frozen document. */
export function insertAddendum(tx: Db, addendum: Omit<Addendum, 'withdrawnAt'>): void {
  const { id, patient, signedAt, signedBy, documentHash, ...fields } = addendum;
  const signing = withoutInk(fields.signing);
  put.run(tx, {
    consent: fields.consent,
    at: signedAt,
    id,
    patient,
    signed_by: signedBy,
    outcome: fields.outcome,
    document_hash: documentHash,
    record: JSON.stringify({ ...fields, patientStrokes: [], practitionerStrokes: [], signing }),
  });
}

/** What was signed on top of a consent, without ink, oldest first. */
export function selectAddenda(db: Db, consent: string): readonly Addendum[] {
  const back = takenBack(db, consent);
  return ofConsent.all(db, { consent }).map((row) => addendumOf(row, back));
}

/** One addendum without its ink, or undefined. */
export function selectAddendum(db: Db, id: string): Addendum | undefined {
  const row = one.first(db, { id });
  return row && addendumOf(row, takenBack(db, row.consent));
}
