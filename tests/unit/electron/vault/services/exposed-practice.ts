import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { ExposureQuery } from '../../../../../shared/exposures/exposure.ts';
import { readingOf } from '../documents/document-text.ts';
import { day, fillRegister, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** Days left open on both sides. */
export const anyDay = { from: null, until: null };

/** By the number of a lot, of every product or of one. */
export const byLot = (lot: string, product: string | null = null): ExposureQuery => ({
  by: 'lot',
  lot,
  product,
  ...anyDay,
});

/** Three patients: two had the serum's lot A12, one of them twice; the third had another lot and cartridge. */
export const exposed = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const register = await fillRegister(vault);
  const patient = async (given: string): Promise<string> =>
    (
      await vault.get(
        'patients:save',
        patientInput({
          given,
          email: `${given.toLowerCase()}@example.org`,
          address: `${given} Lane 4\nYork`,
        }),
      )
    ).id;
  const [zoe, adam, mia] = [await patient('Zoe'), await patient('Adam'), await patient('Mia')];
  await sealedSession(vault, zoe, afternoon, usedFrom(register));
  clock.at += day;
  await sealedSession(vault, adam, clock.at, usedFrom(register));
  await sealedSession(vault, mia, clock.at, usedFrom(register, { lot: 'B9', cartridge: 'C-8' }));
  clock.at += day;
  await sealedSession(vault, zoe, clock.at, usedFrom(register));
  return { clock, vault, register, zoe, adam, mia };
};

/** The words of a made sheet. */
export const pageOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return readingOf(served.value.html);
};
