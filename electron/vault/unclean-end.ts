import { existsSync, fstatSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { carryBack } from './db/checkpoint.ts';
import { readMeta, writeMeta } from './db/meta.ts';
import { handleBeside, openFailure } from './db/open.ts';
import { pageStepsOf } from './db/page-check.ts';
import { type Db, write } from './db/run.ts';
import type { Steps } from './slices.ts';
import { databaseName, lockName } from './vault-place.ts';

/*
 * A program that was killed, or a computer that lost its power, leaves the vault's lock or a log of writes behind. Then the records
 * are checked (security.md §3.1): every page in use by its HMAC, and how the pages hang together, both by SQLite.
 */

/** What is checked before the first screen, bytes: half a second to a second. More is checked beside the work. */
const checkedAtOnce = 64 * 1024 * 1024;

/** Databases that are still to be checked since they were not closed properly. */
const unchecked = new WeakSet<Db>();

/** Whether a vault's folder looks as if it was not closed; asked before its lock is taken. */
export function wasLeftOpen(folder: string): boolean {
  const isFilled = (end: string): boolean =>
    (lstatSync(join(folder, databaseName + end), { throwIfNoEntry: false })?.size ?? 0) > 0;
  return existsSync(join(folder, lockName)) || isFilled('-wal') || isFilled('-journal');
}

/** The key and the salt of a database; the key stays the caller's. */
interface Keyed {
  readonly db: Db;
  readonly key: Buffer;
  readonly salt: Buffer;
}

/**
 * Checks a database that was just opened after it was not closed, or leaves that for later when it is large: what was begun before and
 * not ended as well. False when it is damaged, each time anew. SQLite reads each page in use, by its HMAC too: one that it does not reach
 * and that does not hold is no damage.
 */
export function checkLeft(
  db: Db,
  leftOpen: boolean,
  tell: TellInOneGo = () => undefined,
  most = checkedAtOnce,
): boolean {
  if (!leftOpen && readMeta(db, 'check-due') !== 'yes') return true;
  carryBack(db);
  noteDue(db, 'yes');
  if (fstatSync(handleBeside(db)).size > most) {
    unchecked.add(db);
    return true;
  }
  tell({ part: 'checking', done: 0, total: null });
  if (!hangsTogether(db)) return false;
  noteDue(db, 'no');
  return true;
}

/** Whether SQLite finds every page in use, read anew from the file. */
function hangsTogether(db: Db): boolean {
  try {
    db.sqlite.pragma('shrink_memory');
    return db.sqlite.pragma('quick_check', { simple: true }) === 'ok';
  } catch (error) {
    if (openFailure(error) !== 'damaged') throw error;
    return false;
  }
}

/** Whether a large database is still to be checked. */
export const isUnchecked = (db: Db): boolean => unchecked.has(db);

/** Looks at every page of it in small steps; false when one that does not hold is in use, or may be. */
export function* checkLeftSteps({ db, key, salt }: Keyed): Steps<boolean> {
  const { bad } = yield* pageStepsOf(handleBeside(db), key, salt);
  return bad.length === 0 || hangsTogether(db);
}

/** It was checked to its end; what was found is told by the check. */
export function noteChecked(db: Db): void {
  if (unchecked.delete(db)) noteDue(db, 'no');
}

/** Where it cannot be written, it is only checked once more, or not after a lock in the midst of it. */
function noteDue(db: Db, due: 'yes' | 'no'): void {
  try {
    write(db, (tx) => writeMeta(tx, 'check-due', due));
  } catch (error) {
    if (openFailure(error) === undefined) throw error;
  }
}
