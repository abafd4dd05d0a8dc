import type { Database as Sqlite } from 'better-sqlite3';

/** The stops that an owner passed before a treatment, also of sessions that are never sealed. */
export function keepPasses(sqlite: Sqlite): void {
  sqlite.exec(`
    create table passes (
      session text not null,
      patient text not null,
      at integer not null,
      id text not null unique,
      by text not null,
      by_name text not null,
      reason text not null,
      findings text not null,
      primary key (session, at, id)
    ) strict, without rowid;

    create index passes_of_patient on passes (patient, id);
  `);
}
