import type { Database as Sqlite } from 'better-sqlite3';

/**
 * What a hit shows of a session stands beside its words as well, so that a page of hits reads neither sessions nor areas nor
 * grades. That of sessions that are here already is read at the next opening (`electron/vault/ledger/fill-typed.ts`).
 */
export function showTheSession(sqlite: Sqlite): void {
  sqlite.exec(`
    alter table texts add column shown text not null default '';

    insert into meta (key, value) select 'typed-due', 'yes' where exists (select 1 from texts where kind = 'session')
      on conflict (key) do update set value = excluded.value;
  `);
}
