import type { InOneGo, TellInOneGo } from '../../../shared/works/in-one-go.ts';
import { entriesAfter, newestArrival } from '../db/entries.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { type Db, write } from '../db/run.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { atOnce } from '../slices.ts';
import type { Json } from './canonical.ts';
import { indexAlone, type Projection } from './projection.ts';
import { fromRow } from './rows.ts';

/** Entries read into the indexes in one write. */
const batch = 500;

/**
 * Reads what an older program wrote into indexes that came with an update, in the order in which it was written, once. Broken
 * off, it is begun anew at the next opening: writing the same again changes nothing. A full disk leaves it to then as well.
 * False when it is still to be done. Yields how far it is before each write.
 */
export function* fillIndexSteps(
  db: Db,
  vaultId: string,
  projection: Projection,
): Generator<InOneGo, boolean> {
  if (readMeta(db, 'indexes-due') !== 'yes') return true;
  try {
    const total = newestArrival(db);
    for (let arrival = 0; ;) {
      yield { part: 'indexing', done: arrival, total };
      const rows = entriesAfter(db, arrival, batch);
      const newest = rows.at(-1);
      if (newest === undefined) break;
      write(db, (tx) => {
        for (const row of rows) {
          if (row.body === null) continue;
          const entry = { ...fromRow(vaultId, row), arrival: row.arrival };
          indexAlone(projection, tx, entry, JSON.parse(row.body) as Json);
        }
        projection.settle?.(tx);
      });
      arrival = newest.arrival;
    }
    write(db, (tx) => writeMeta(tx, 'indexes-due', 'no'));
    return true;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return false;
  }
}

/** The same in one go. */
export const fillIndexes = (db: Db, vaultId: string, projection: Projection, tell?: TellInOneGo): boolean =>
  atOnce(fillIndexSteps(db, vaultId, projection), tell);
