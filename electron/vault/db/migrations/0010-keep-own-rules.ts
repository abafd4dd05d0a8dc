import type { Database as Sqlite } from 'better-sqlite3';

/** What a practice does otherwise than the rules as shipped, and its own rows in the table of laws. */
export function keepOwnRules(sqlite: Sqlite): void {
  sqlite.exec(`
    create table rules (
      rule text primary key,
      revision integer not null,
      at integer not null,
      by_name text not null,
      record text not null
    ) strict, without rowid;

    create table laws (
      place text not null,
      topic text not null,
      revision integer not null,
      at integer not null,
      by_name text not null,
      record text not null,
      primary key (place, topic)
    ) strict, without rowid;
  `);
}
