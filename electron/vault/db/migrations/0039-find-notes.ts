import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Notes on records are found by their words. Those that are here already are read into the index at the next opening
 * (`electron/vault/ledger/fill-indexes.ts`).
 */
export function findNotes(sqlite: Sqlite): void {
  sqlite.exec(
    `insert or replace into meta (key, value) select 'indexes-due', 'yes' where exists (select 1 from corrections)`,
  );
}
