import { isDeepStrictEqual } from 'node:util';
import type { Far } from '../../../shared/works/long-work.ts';
import { checkTables, countRows, countSteps } from '../db/backups.ts';
import { readMeta } from '../db/meta.ts';
import { pageSteps } from '../db/page-check.ts';
import { versionOf } from '../db/migrate.ts';
import { closeDatabase, openDatabase, openFailure } from '../db/open.ts';
import type { Db } from '../db/run.ts';
import { type Head, heads } from '../ledger/heads.ts';

/** What a copy has to hold: what stood in the database at the moment it was taken. */
export interface Facts {
  readonly vault: string;
  readonly tables: number;
  readonly heads: readonly Head[];
  readonly counts: Readonly<Record<string, number>>;
}

/** The facts of an open database. */
export function factsOf(db: Db, vault: string): Facts {
  return { vault, tables: versionOf(db.sqlite), heads: heads(db), counts: countRows(db) };
}

/** The same some rows a step: of a copy, which nobody writes, or of a database that is counted anew once it was written. */
export function* factsInSteps(db: Db, vault: string): Generator<void, Facts> {
  return { vault, tables: versionOf(db.sqlite), heads: heads(db), counts: yield* countSteps(db) };
}

/** Steps through `checkCopy` without a pause. */
export function checkCopyAtOnce(file: string, key: Buffer, salt: Buffer, facts: Facts): boolean {
  const steps = checkCopy(file, key, salt, facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Whether a copy of the open database holds, in steps of less than a millisecond: the HMAC of each page, of those that are not in
 * use too, and then what it says. A page that holds is as SQLite wrote it; the order inside the tables, which SQLite can only look
 * at a whole table at a time, is looked at by the weekly check, which reads each row, and when a backup is tried or restored.
 */
export function* checkPagesOf(
  file: string,
  key: Buffer,
  salt: Buffer,
  facts: Facts,
): Generator<Far | void, boolean> {
  try {
    const { bad } = yield* pageSteps(file, key, salt);
    // A page that is not in use may be as the disk had it: SQLite reads those that are.
    return bad.length === 0
      ? yield* saysSo(file, key, salt, facts)
      : yield* checkCopy(file, key, salt, facts);
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return false;
  }
}

/** A file that is gone or cannot be read, as on a stick that was pulled out. */
const isOfDisk = (error: unknown): boolean => (error as NodeJS.ErrnoException).errno !== undefined;

/** Whether a database opens with the key and holds what it has to. */
function* saysSo(file: string, key: Buffer, salt: Buffer, facts: Facts): Generator<void, boolean> {
  const opened = openDatabase(file, key, salt, 'as-it-is');
  if (!opened.ok) return false;
  const { db } = opened;
  try {
    db.sqlite.pragma('query_only = ON');
    if (readMeta(db, 'vault-id') !== facts.vault) return false;
    return isDeepStrictEqual(yield* factsInSteps(db, facts.vault), facts);
  } catch (error) {
    if (openFailure(error) === undefined) throw error;
    return false;
  } finally {
    closeDatabase(db);
  }
}

/**
 * Whether a copied database opens with the key, every page of it holds, and it says what it has to. It is another file
 * than the open one, so reading it here takes no lock away. Yields between its tables; changes nothing in the file.
 */
export function* checkCopy(file: string, key: Buffer, salt: Buffer, facts: Facts): Generator<void, boolean> {
  const opened = openDatabase(file, key, salt, 'as-it-is');
  if (!opened.ok) return false;
  const { db } = opened;
  try {
    if (readMeta(db, 'vault-id') !== facts.vault) return false;
    for (const holds of checkTables(db)) {
      if (!holds) return false;
      yield;
    }
    return isDeepStrictEqual(factsOf(db, facts.vault), facts);
  } catch (error) {
    if (openFailure(error) === undefined) throw error;
    return false;
  } finally {
    closeDatabase(db);
  }
}
