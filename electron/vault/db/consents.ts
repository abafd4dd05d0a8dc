import { type Consent, consentSchema } from '../../../shared/consents/consent.ts';
import { withoutInk } from '../../../shared/consents/signing.ts';
import { selectAddenda } from './addenda.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import { selectWithdrawals } from './withdrawals.ts';

interface Row {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly signed_by: string;
  readonly outcome: string;
  readonly document_hash: string;
  readonly withdrawn_at: number | null;
  readonly record: string;
}

const put = prepared((query, v: Row) =>
  query.insertInto('consents').values({
    patient: v.patient,
    at: v.at,
    id: v.id,
    signed_by: v.signed_by,
    outcome: v.outcome,
    document_hash: v.document_hash,
    withdrawn_at: v.withdrawn_at,
    record: v.record,
  }),
);
const withdraw = prepared((query, v: { id: string; at: number }) =>
  query
    .updateTable('consents')
    .set({ withdrawn_at: v.at })
    .where('id', '=', v.id)
    .where('withdrawn_at', 'is', null),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('consents').selectAll().where('patient', '=', v.patient).orderBy('at', 'desc'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('consents').selectAll().where('id', '=', v.id),
);

const consentOf = (db: Db, row: Row): Consent => ({
  id: row.id,
  patient: row.patient,
  signedAt: row.at,
  signedBy: row.signed_by,
  documentHash: row.document_hash,
  withdrawnAt: row.withdrawn_at,
  withdrawals: selectWithdrawals(db, row.id),
  addenda: selectAddenda(db, row.id),
  ...consentSchema.parse(JSON.parse(row.record)),
});

/** Adds a consent's row, from its entry; the ink stays in the entry and in the frozen document. */
export function insertConsent(tx: Db, consent: Omit<Consent, 'withdrawals' | 'addenda'>): void {
  const { id, patient, signedAt, signedBy, documentHash, withdrawnAt, ...fields } = consent;
  const record = JSON.stringify({
    ...fields,
    patientStrokes: [],
    practitionerStrokes: [],
    signing: fields.signing && withoutInk(fields.signing),
  });
  put.run(tx, {
    id,
    patient,
    at: signedAt,
    signed_by: signedBy,
    outcome: fields.outcome,
    document_hash: documentHash,
    withdrawn_at: withdrawnAt,
    record,
  });
}

/** Notes that a consent was withdrawn, UTC ms, from its entry. */
export function withdrawConsent(tx: Db, id: string, at: number): void {
  withdraw.run(tx, { id, at });
}

/** A patient's consents without their ink, newest first. */
export function selectConsents(db: Db, patient: string): Consent[] {
  return ofPatient.all(db, { patient }).map((row) => consentOf(db, row));
}

/** One consent without its ink, or undefined. */
export function selectConsent(db: Db, id: string): Consent | undefined {
  const row = one.first(db, { id });
  return row && consentOf(db, row);
}
