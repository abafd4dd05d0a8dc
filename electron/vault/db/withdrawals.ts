import { type Withdrawal, withdrawalSchema } from '../../../shared/consents/withdrawal.ts';
import { prepared } from './prepared.ts';
import type { WithdrawalsTable } from './consent-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: WithdrawalsTable) =>
  query.insertInto('withdrawals').values({
    consent: v.consent,
    revision: v.revision,
    patient: v.patient,
    at: v.at,
    by: v.by,
    record: v.record,
  }),
);
const ofConsent = prepared((query, v: { consent: string }) =>
  query.selectFrom('withdrawals').selectAll().where('consent', '=', v.consent).orderBy('revision'),
);

/** Adds what was taken back, from its entry. */
export function insertWithdrawal(
  tx: Db,
  given: Withdrawal & { readonly consent: string; readonly patient: string },
): void {
  const { consent, patient, revision, at, by, ...fields } = given;
  put.run(tx, { consent, revision, patient, at, by, record: JSON.stringify(withdrawalSchema.parse(fields)) });
}

/** What of a consent was taken back, oldest first. */
export function selectWithdrawals(db: Db, consent: string): readonly Withdrawal[] {
  return ofConsent.all(db, { consent }).map(({ revision, at, by, record }) => ({
    revision,
    at,
    by,
    ...withdrawalSchema.parse(JSON.parse(record)),
  }));
}
