import { newestRevision } from '../db/entries.ts';
import { type write, writeIfRoom } from '../db/run.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { record } from '../ledger/write.ts';
import type { Work } from './work.ts';

/**
 * Notes in the ledger that a record was opened, once per patient and unlock. Reading never waits for it: on a full disk
 * the note waits, until there is room or the vault is locked.
 */
export const noteAccess = (work: Work, patient: string): void => {
  if (work.vault.onlyRead !== null) return; // the banner of these records says so
  if (!work.opened.has(patient)) work.unnoted.set(patient, work.now());
  work.opened.add(patient);
  noteWaiting(work, writeIfRoom);
};

/** Notes the accesses that wait, each at the time it was; what the disk will not take goes on waiting. */
export const noteWaiting = ({ vault, user, unnoted }: Work, run: typeof write): void => {
  try {
    for (const [patient, at] of unnoted) {
      const note = { action: 'read', type: 'access', id: patient, bodyVersion: 1, body: { patient } };
      record(
        vault.db,
        vault.ledger,
        user.id,
        at,
        (tx) => tx.append({ ...note, revision: newestRevision(tx.db, 'access', patient) + 1 }),
        run,
      );
      unnoted.delete(patient);
    }
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
};
