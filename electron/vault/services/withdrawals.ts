import type { Addendum } from '../../../shared/consents/addendum.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import { withdrawnPurposes } from '../../../shared/consents/photo-answer.ts';
import type { SmallConsent } from '../../../shared/consents/small-consent.ts';
import type { WithdrawalFields } from '../../../shared/consents/withdrawal.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectConsent, selectSmallConsent } from '../db/consents.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { renderWithdrawal } from '../documents/withdrawal-document.ts';
import { keepDocument } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { printedPractice } from './printed-practice.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** The frozen sheet of one withdrawal of a consent is kept under this source. */
export const withdrawalSource = (consent: string, revision: number): string => `${consent}/${revision}`;

type Signed = Consent | SmallConsent;

const addendumOf = (consent: Signed, { addendum }: WithdrawalFields): Addendum | undefined =>
  consent.kind === 'treatment' ? consent.addenda.find(({ id }) => id === addendum) : undefined;

/** Whether all of it was taken back before: sent twice, it is one. */
const isDone = (consent: Signed, fields: WithdrawalFields): boolean => {
  if (consent.withdrawnAt !== null) return true;
  if (fields.addendum !== null) return (addendumOf(consent, fields)?.withdrawnAt ?? null) !== null;
  return fields.purposes?.every((purpose) => withdrawnPurposes(consent).includes(purpose)) ?? false;
};

/** Why it cannot be taken back: it was never given. */
const faultOf = (consent: Signed, fields: WithdrawalFields): Result<null> => {
  if (consent.kind === 'refusal') return fail('refused', 'not-a-consent');
  if (fields.addendum !== null && addendumOf(consent, fields)?.outcome !== 'agreed')
    return fail('not-found', 'addendum');
  const notGiven = fields.purposes?.some((purpose) => consent.photos[purpose] !== 'yes') ?? false;
  return notGiven || (fields.addendum !== null && fields.purposes !== null)
    ? fail('invalid', 'not-given', [{ path: 'purposes', message: 'withdrawal.not-given' }])
    : ok(null);
};

const find = (db: Db, id: string): Signed | undefined => selectConsent(db, id) ?? selectSmallConsent(db, id);

/** Notes what the patient took back, with a sheet that says what follows; what was signed stays as it was. */
export const withdrawSignedConsent = (
  work: Work,
  { id, fields }: InputOf<'consents:withdraw'>,
): Result<Signed> => {
  const { db } = work.vault;
  const now = work.now();
  const consent = find(db, id);
  if (!consent) return fail('not-found', 'consent');
  if (isDone(consent, fields)) return ok(consent);
  const fault = faultOf(consent, fields);
  if (!fault.ok) return fault;
  const timeZone = localZone();
  if (fields.on !== null && fields.on > dateOfInstant(now.at, timeZone))
    return fail('invalid', 'input', [{ path: 'on', message: 'date.to-come' }]);
  const patient = selectPatient(db, consent.patient);
  const practice = printedPractice(db);
  if (!patient || !practice) return fail('not-found', 'patient');
  const rendered = renderWithdrawal({
    practice,
    practitioner: work.user,
    patient,
    consent,
    addendum: addendumOf(consent, fields) ?? null,
    withdrawal: fields,
    at: now.at,
    timeZone,
  });
  return work.vault.write(work.user.id, now, (tx) => {
    const revision = newestRevision(tx.db, 'withdrawal', id);
    const body = { patient: patient.id, byName: work.user.name, fields };
    const saved = saveRecord(tx, work, {
      type: 'withdrawal',
      id,
      revision,
      action: 'withdraw',
      body,
      draft: null,
    });
    if (!saved.ok) return saved;
    const source = withdrawalSource(id, revision + 1);
    keepDocument(tx, now.at, { patient: patient.id, kind: 'withdrawal', source }, rendered);
    const kept = find(tx.db, id);
    return kept ? ok(kept) : fail('unexpected');
  });
};
