import { expect } from 'vitest';
import { statement } from '../../../../../electron/vault/db/run.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** An unlocked practice with one patient; `clock` is its time. */
export const withPatient = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { clock, vault, patient };
};

/** Why a call is refused, or that it was done. */
export const refused = async (vault: VaultAtWork, ...asked: Parameters<VaultAtWork['ask']>) => {
  const answer = await vault.ask(...asked);
  return answer.ok ? 'done' : [answer.error.code, answer.error.reason];
};

/** The answers of a patient as rows. */
export const items = (vault: VaultAtWork, patient: string) =>
  statement(
    workOf(vault).vault.db,
    'select instrument, item, region, side, value, code from assessment_items where patient = ? order by 1, 2, 3, 4',
  )
    .raw()
    .all(patient);

/** The whole ledger makes just these rows. */
export const holds = (vault: VaultAtWork) => {
  const open = workOf(vault).vault;
  expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
};

/** The page of a printed sheet. */
export const pageOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};
