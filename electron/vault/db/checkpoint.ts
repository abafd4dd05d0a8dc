import { isDiskFull } from '../files/write-atomically.ts';
import { dropHeldCopy, keepHeldCopy } from './held-file.ts';
import { openFailure } from './open.ts';
import type { Db } from './run.ts';
import { pagesAtMost } from './settings.ts';

/** Pages in the WAL that are worth a flush of the file (1 MB). */
const pagesWorthIt = 250;

interface Log {
  readonly busy: number;
  readonly log: number;
}

const checkpoint = (db: Db, how: 'NOOP' | 'PASSIVE' | 'TRUNCATE'): Log =>
  (db.sqlite.pragma(`wal_checkpoint(${how})`) as readonly Log[])[0] ?? { busy: 1, log: 0 };

/**
 * Writes the WAL back into the database file and keeps it from being written to again: from now on every write goes to
 * the WAL only, and the file stays as it is until `letFileGo`. Where there is no WAL a copy is held (`held-file.ts`). False when the file could not be brought up to date.
 */
export function holdFile(db: Db): boolean {
  if (checkpoint(db, 'TRUNCATE').busy !== 0) return false;
  keepHeldCopy(db);
  holdAsItIs(db);
  return true;
}

/** Keeps a file that was just opened as it is: nothing is in its WAL yet, and nothing is written back until `letFileGo`. */
export function holdAsItIs(db: Db): void {
  db.sqlite.pragma('wal_autocheckpoint = 0');
}

/** Writes the WAL back into the database file, as far as the disk lets it. */
export function carryBack(db: Db): void {
  try {
    checkpoint(db, 'TRUNCATE');
  } catch (error) {
    if (!isDiskFull(error) && openFailure(error) === undefined) throw error;
  }
}

/** Lets the WAL be written back again. */
export function letFileGo(db: Db): void {
  db.sqlite.pragma(`wal_autocheckpoint = ${pagesAtMost}`);
  dropHeldCopy(db);
}

/** Whether the file is held just now. */
export function isFileHeld(db: Db): boolean {
  return Number(db.sqlite.pragma('wal_autocheckpoint', { simple: true })) === 0;
}

/**
 * What a database does when nothing is asked of it: carries the WAL back when there is enough of it, so that no save
 * has to. Not while the file is held. A full disk or a bad page is left to the next write, which can say so.
 */
export function checkpointAtRest(db: Db): void {
  if (isFileHeld(db)) return;
  try {
    if (checkpoint(db, 'NOOP').log >= pagesWorthIt) checkpoint(db, 'PASSIVE');
  } catch (error) {
    if (!isDiskFull(error) && openFailure(error) === undefined) throw error;
  }
}
