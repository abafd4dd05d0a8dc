import type { RestoreProgress } from '../../../shared/restores/restore.ts';
import { type ErasedEntry, hasBody } from '../db/erased-patients.ts';
import type { Db } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import type { Moment } from '../ledger/entry.ts';
import { openLedger } from '../ledger/ledger.ts';
import { record } from '../ledger/write.ts';
import { projection } from '../projectors.ts';
import { erasePatient } from './erase-patient.ts';
import { finishErasure } from './finish-erasure.ts';
import { partCharts } from './part-charts.ts';

/**
 * Erases in the database of a backup whom the list names and the backup still holds; answers how many people. Each is
 * an entry by who ordered it first. An entry is known by its hash: after a restore the same number is another entry. Charts that
 * were one when the backup was made are parted first: the other one may never have been erased. Yields each person before it is done.
 */
export function* eraseAgain(
  db: Db,
  erased: readonly ErasedEntry[],
  now: Moment,
): Generator<RestoreProgress, number> {
  const ordered = new Map(
    erased.filter((entry) => hasBody(db, entry)).map(({ patient, by }) => [patient, by]),
  );
  if (ordered.size === 0) return 0;
  const ledger = openLedger(db, projection);
  let done = 0;
  for (const [patient, by] of ordered) {
    yield { step: 'erasing', done, of: ordered.size };
    record(db, ledger, by, now, (tx) => {
      partCharts(tx, patient, selectUser(tx.db, by)?.name ?? '');
      return erasePatient(tx, patient);
    });
    done += 1;
  }
  yield { step: 'compacting', done: 0, of: 0 };
  finishErasure(db);
  return ordered.size;
}
