import type { Database as Sqlite } from 'better-sqlite3';

/** Each practitioner's named sets of values that recur. */
export function keepPresets(sqlite: Sqlite): void {
  sqlite.exec(`
    create table presets (
      user text not null,
      id text not null unique,
      revision integer not null,
      sort text not null,
      record text not null,
      primary key (user, id)
    ) strict, without rowid;
  `);
}
