import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Pairs of charts that look alike and are of two people. Holds, merges and their undoing become events of a patient's timeline;
 * those written until now are read into it at the next opening (`electron/vault/ledger/fill-indexes.ts`).
 */
export function tellApart(sqlite: Sqlite): void {
  sqlite.exec(`
    create table apart_pairs (
      id text primary key,
      one text not null,
      other text not null,
      apart integer not null,
      at integer not null,
      by_name text not null
    ) strict, without rowid;

    insert or replace into meta (key, value) select 'indexes-due', 'yes' where exists (select 1 from entries);
  `);
}
