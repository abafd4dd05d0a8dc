import { chmodSync } from 'node:fs';
import { syncFile } from '../files/write-atomically.ts';
import { atOnce } from '../slices.ts';
import { type Db, statement } from './run.ts';

/**
 * Writes the open database into a new file, whole and without gaps, under the same key and salt; SQLite itself does it, so
 * no lock is lost. Throws what SQLite says; a file that was begun is the caller's to remove.
 */
export function copyInto(db: Db, file: string): void {
  statement(db, 'vacuum into ?').run(file);
  chmodSync(file, 0o600);
  syncFile(file);
}

const tablesOf = (db: Db, ...types: readonly string[]): string[] => {
  const all = db.sqlite.pragma('table_list') as readonly {
    readonly schema: string;
    readonly name: string;
    readonly type: string;
  }[];
  return all
    .filter(
      ({ schema, name, type }) => schema === 'main' && types.includes(type) && !name.startsWith('sqlite_'),
    )
    .map(({ name }) => name)
    .toSorted();
};

/** Rows of every table of ours, a table a step; the full-text index, which is made from them, is left out. */
export function* countSteps(db: Db): Generator<void, Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of tablesOf(db, 'table')) {
    counts[name] = Number(statement(db, `select count(*) from "${name}"`).pluck().get());
    yield;
  }
  return counts;
}

/** The same at once: of a database that may be written meanwhile it has to be one moment. */
export const countRows = (db: Db): Record<string, number> => atOnce(countSteps(db));

/**
 * Reads every page in use table by table, those of the search index too, so that other work has its turn between them;
 * each page's HMAC is checked as it is read, and the order inside a table by SQLite. Yields after each table whether it
 * holds; a page that does not throws SQLITE_CORRUPT.
 */
export function* checkTables(db: Db): Generator<boolean> {
  db.sqlite.pragma('query_only = ON');
  for (const name of tablesOf(db, 'table', 'shadow'))
    yield db.sqlite.pragma(`quick_check("${name}")`, { simple: true }) === 'ok';
  yield db.sqlite.pragma('quick_check("sqlite_schema")', { simple: true }) === 'ok';
}
