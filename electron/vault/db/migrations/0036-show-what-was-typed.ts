import type { Database as Sqlite } from 'better-sqlite3';

/**
 * What was typed stands beside the words that are found, so that a page of hits is shown without reading the records. That of
 * records that are here already is read at the next opening (`electron/vault/ledger/fill-typed.ts`).
 */
export function showWhatWasTyped(sqlite: Sqlite): void {
  sqlite.exec(`
    alter table texts add column typed text not null default '';

    insert into meta (key, value) select 'typed-due', 'yes' where exists (select 1 from texts);
  `);
}
