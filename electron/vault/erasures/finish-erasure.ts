import type { TellInOneGo } from '../../../shared/works/in-one-go.ts';
import { compact } from '../db/erased-patients.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { type Db, write } from '../db/run.ts';
import { isDiskFull } from '../files/write-atomically.ts';

/** Notes, in the write that erases, that the database has to be written anew: a crash in between is made good later. */
export const noteUnfinished = (tx: Db): void => writeMeta(tx, 'compact-due', 'yes');

/**
 * Writes the database anew when something was erased since it was done last, so that no page holds any of it. Called after
 * an erasure and at each opening. False when the disk was too full: then it is still to be done.
 */
export function finishErasure(db: Db, tell: TellInOneGo = () => undefined): boolean {
  if (readMeta(db, 'compact-due') !== 'yes') return true;
  try {
    tell({ part: 'compacting', done: 0, total: null });
    compact(db);
    write(db, (tx) => writeMeta(tx, 'compact-due', 'no'));
    return true;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return false;
  } finally {
    tell(null);
  }
}
