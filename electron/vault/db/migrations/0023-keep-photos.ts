import type { Database as Sqlite } from 'better-sqlite3';

/** What is recorded of a photo beside its file, and which views were left out on a day. */
export function keepPhotos(sqlite: Sqlite): void {
  sqlite.exec(`
    create table photos (
      patient text not null,
      id text not null unique,
      revision integer not null,
      consent text not null,
      source text,
      record text not null,
      primary key (patient, id)
    ) strict, without rowid;

    create index photos_by_source on photos (source) where source is not null;

    create table photo_rounds (
      patient text not null,
      id text not null unique,
      revision integer not null,
      record text not null,
      primary key (patient, id)
    ) strict, without rowid;
  `);
}
