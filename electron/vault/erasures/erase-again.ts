import { type ErasedEntry, hasBody } from '../db/erased-patients.ts';
import type { Db } from '../db/run.ts';
import type { Moment } from '../ledger/entry.ts';
import { openLedger } from '../ledger/ledger.ts';
import { record } from '../ledger/write.ts';
import { projection } from '../projectors.ts';
import { erasePatient } from './erase-patient.ts';
import { finishErasure } from './finish-erasure.ts';

/**
 * Erases in the database of a backup whom the list names and the backup still holds; answers how many people. Each is
 * an entry by who ordered it first. An entry is known by its hash: after a restore the same number is another entry.
 */
export function eraseAgain(db: Db, erased: readonly ErasedEntry[], now: Moment): number {
  const ordered = new Map(
    erased.filter((entry) => hasBody(db, entry)).map(({ patient, by }) => [patient, by]),
  );
  if (ordered.size === 0) return 0;
  const ledger = openLedger(db, projection);
  for (const [patient, by] of ordered) record(db, ledger, by, now, (tx) => erasePatient(tx, patient));
  finishErasure(db);
  return ordered.size;
}
