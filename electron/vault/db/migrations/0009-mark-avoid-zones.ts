import type { Database as Sqlite } from 'better-sqlite3';

/** Places of a patient's skin that needles keep away from. */
export function markAvoidZones(sqlite: Sqlite): void {
  sqlite.exec(`
    create table zones (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      record text not null,
      ended text,
      primary key (patient, at, id)
    ) strict, without rowid;
  `);
}
