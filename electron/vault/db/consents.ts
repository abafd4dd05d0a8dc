import { type Consent, consentSchema } from '../../../shared/consents/consent.ts';
import { type SmallConsent, smallConsentSchema } from '../../../shared/consents/small-consent.ts';
import { withoutInk } from '../../../shared/consents/signing.ts';
import { selectAddenda } from './addenda.ts';
import { prepared } from './prepared.ts';
import type { ConsentsTable } from './consent-tables.ts';
import type { Db } from './run.ts';
import { selectWithdrawals } from './withdrawals.ts';

const put = prepared((query, v: ConsentsTable) =>
  query.insertInto('consents').values({
    patient: v.patient,
    at: v.at,
    id: v.id,
    signed_by: v.signed_by,
    outcome: v.outcome,
    document_hash: v.document_hash,
    withdrawn_at: v.withdrawn_at,
    record: v.record,
    kind: v.kind,
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

const headOf = (db: Db, row: ConsentsTable) => ({
  id: row.id,
  patient: row.patient,
  signedAt: row.at,
  signedBy: row.signed_by,
  documentHash: row.document_hash,
  withdrawnAt: row.withdrawn_at,
  withdrawals: selectWithdrawals(db, row.id),
});

const isOfTreatment = ({ kind }: ConsentsTable): boolean => kind === 'treatment';

const consentOf = (db: Db, row: ConsentsTable): Consent => ({
  ...headOf(db, row),
  addenda: selectAddenda(db, row.id),
  ...consentSchema.parse(JSON.parse(row.record)),
});

const smallConsentOf = (db: Db, row: ConsentsTable): SmallConsent => ({
  ...headOf(db, row),
  ...smallConsentSchema.parse(JSON.parse(row.record)),
});

/** Adds a consent's row, from its entry; the ink stays in the entry and in the frozen document. */
export function insertConsent(
  tx: Db,
  consent: Omit<Consent, 'withdrawals' | 'addenda'> | Omit<SmallConsent, 'withdrawals'>,
): void {
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
    kind: fields.kind,
  });
}

/** Notes that a consent was withdrawn, UTC ms, from its entry. */
export function withdrawConsent(tx: Db, id: string, at: number): void {
  withdraw.run(tx, { id, at });
}

/** A patient's consents to the treatment without their ink, newest first. */
export function selectConsents(db: Db, patient: string): Consent[] {
  return ofPatient
    .all(db, { patient })
    .filter(isOfTreatment)
    .map((row) => consentOf(db, row));
}

/** What a patient signed beside them, without its ink, newest first. */
export function selectSmallConsents(db: Db, patient: string): SmallConsent[] {
  return ofPatient
    .all(db, { patient })
    .filter((row) => !isOfTreatment(row))
    .map((row) => smallConsentOf(db, row));
}

/** One consent to the treatment without its ink, or undefined. */
export function selectConsent(db: Db, id: string): Consent | undefined {
  const row = one.first(db, { id });
  return row && isOfTreatment(row) ? consentOf(db, row) : undefined;
}

/** One of the smaller consents without its ink, or undefined. */
export function selectSmallConsent(db: Db, id: string): SmallConsent | undefined {
  const row = one.first(db, { id });
  return row && !isOfTreatment(row) ? smallConsentOf(db, row) : undefined;
}
