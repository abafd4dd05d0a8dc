/** Puts the parts of the full-text indexes together: each save adds one, and a search reads all that are there. */
import Database from 'better-sqlite3';
import { isFileHeld } from './checkpoint.ts';
import { type Db, statement, writeIfRoom } from './run.ts';
import { type FullTextIndex, fullTextIndexes } from './search-index.ts';

/** Pages that one step writes: some milliseconds of work. */
const pagesOfStep = 64;
/** Fewer changes than this, and the step found nothing to do (FTS5, "merge"). */
const nothingDone = 2;
/** Time for steps before a vault closes, ms, so that the lock does not wait. */
const timeAtClose = 500;

const changes = (db: Db): number => Number(statement(db, 'select total_changes()').pluck().get());

const mergeOne = (db: Db, index: FullTextIndex): boolean => {
  const before = changes(db);
  statement(db, `insert into ${index} (${index}, rank) values ('merge', ?)`).run(pagesOfStep);
  return changes(db) - before >= nothingDone;
};

/** One step in the write that is open; false when there is nothing left to put together. */
export const mergeStep = (tx: Db): boolean => fullTextIndexes.some((index) => mergeOne(tx, index));

/** Steps in one write until the time of `performance.now()`, at least one; true when more is left. What SQLite refuses is left to the next save, which can say so. */
const mergeSome = (db: Db, until: number): boolean => {
  if (isFileHeld(db)) return false;
  try {
    return writeIfRoom(db, (tx) => {
      do if (!mergeStep(tx)) return false;
      while (performance.now() < until);
      return true;
    });
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return false;
  }
};

/** What a database does when nothing is asked of it: one step; true when more is left. Not while the file is held. */
export const mergeAtRest = (db: Db): boolean => mergeSome(db, 0);

/** What is left before it is closed, at most for about half a second. */
export const mergeAtClose = (db: Db): void => void mergeSome(db, performance.now() + timeAtClose);
