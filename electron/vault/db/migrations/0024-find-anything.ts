import type { Database as Sqlite } from 'better-sqlite3';

/**
 * The words of every record, the facts by which sessions are filtered, and the searches that people keep. What was written
 * until now is read into them at the next opening (`electron/vault/ledger/fill-indexes.ts`).
 */
export function findAnything(sqlite: Sqlite): void {
  sqlite.exec(`
    create table texts (
      rowid integer primary key,
      kind text not null,
      id text not null,
      patient text,
      at integer not null,
      words text not null,
      who text not null,
      unique (kind, id)
    ) strict;

    create index texts_of_patient on texts (patient) where patient is not null;

    create virtual table text_index using fts5(
      words, who, content='', contentless_delete=1, prefix='1 2 3 4 5', tokenize='ascii'
    );
    insert into text_index (text_index, rank) values ('pgsz', 3900);

    create table session_facts (
      at integer not null,
      session text not null unique,
      patient text not null,
      person text not null,
      device text,
      depth_min_um integer,
      depth_max_um integer,
      regions text not null,
      erythema integer,
      oedema integer,
      bleeding integer,
      bruising integer,
      striae text not null,
      skin text not null,
      primary key (at, session)
    ) strict, without rowid;

    create index session_facts_of_patient on session_facts (patient, at);

    create table searches (
      user text not null,
      id text not null unique,
      revision integer not null,
      sort text not null,
      record text not null,
      primary key (user, id)
    ) strict, without rowid;

    insert into meta (key, value) select 'indexes-due', 'yes' where exists (select 1 from entries);
  `);
}
