import type { Database as Sqlite } from 'better-sqlite3';

/** The tables that screens read: all of them are written from entries, and can be made again from them. */
export function createRecords(sqlite: Sqlite): void {
  sqlite.exec(`
    create table practice (
      id text primary key,
      revision integer not null,
      record text not null
    ) strict, without rowid;

    create table users (
      id text primary key,
      revision integer not null,
      name text not null,
      qualification text not null,
      role text not null
    ) strict, without rowid;

    create table adoptions (
      template text not null,
      version integer not null,
      by text not null,
      by_name text not null,
      at integer not null,
      primary key (template, version)
    ) strict, without rowid;

    create table patients (
      id text primary key,
      number text not null,
      revision integer not null,
      family text not null,
      given text not null,
      born text not null,
      phone text not null,
      sort text not null,
      last_seen integer,
      record text not null
    ) strict, without rowid;

    create index patients_by_name on patients (sort, id, number, family, given, born, phone, last_seen);
    create index patients_by_birth on patients (born, sort, id);
    create index patients_by_number on patients (length(number), number);

    create table search_rows (
      rowid integer primary key,
      kind text not null,
      id text not null,
      words text not null,
      unique (kind, id)
    ) strict;

    create virtual table search using fts5(
      words, content='', contentless_delete=1, prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 0'
    );
    insert into search (search, rank) values ('pgsz', 3900);

    create table events (
      patient text not null,
      at integer not null,
      id text not null,
      kind text not null,
      by text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index events_by_time on events (at, patient, kind, id, by);

    create table concerns (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create table screenings (
      patient text not null,
      at integer not null,
      id text not null unique,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create table consents (
      patient text not null,
      at integer not null,
      id text not null unique,
      signed_by text not null,
      outcome text not null,
      document_hash text not null,
      withdrawn_at integer,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create table sessions (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      ordinal integer not null,
      sealed_at integer not null,
      sealed_by text not null,
      consent text,
      next_date text,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index sessions_due on sessions (next_date, patient) where next_date is not null;

    create table session_versions (
      session text not null,
      revision integer not null,
      at integer not null,
      by text not null,
      by_name text not null,
      reason text not null,
      findings text not null,
      record text not null,
      primary key (session, revision)
    ) strict;

    create table areas (
      patient text not null,
      at integer not null,
      session text not null,
      region text not null,
      side text not null,
      depth_min_um integer,
      depth_max_um integer,
      passes integer,
      end_point text,
      primary key (patient, at, session, region, side)
    ) strict, without rowid;

    create index areas_by_place on areas (patient, region, side, at);

    create table uses (
      patient text not null,
      at integer not null,
      session text not null,
      place integer not null,
      kind text not null,
      product text not null,
      lot text not null,
      amount integer,
      unit text,
      timing text,
      primary key (patient, at, session, place)
    ) strict, without rowid;

    create index uses_by_lot on uses (lot, product, patient, at, session);

    create table products (
      id text primary key,
      revision integer not null,
      sort text not null,
      record text not null
    ) strict, without rowid;

    create table lots (
      product text not null,
      id text not null unique,
      revision integer not null,
      lot text not null,
      expiry text,
      primary key (product, id)
    ) strict, without rowid;

    create table devices (
      id text primary key,
      revision integer not null,
      sort text not null,
      record text not null
    ) strict, without rowid;

    create table documents (
      id text primary key,
      patient text,
      kind text not null,
      source text not null,
      title text not null,
      file_name text not null,
      hash text not null,
      at integer not null,
      html text not null
    ) strict, without rowid;

    create index documents_of_patient on documents (patient, at);
    create index documents_of_source on documents (source, kind, at);

    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;

    create trigger session_versions_never_go before delete on session_versions
    begin select raise(abort, 'a sealed session never goes'); end;

    create trigger sessions_only_gain_versions before update on sessions
    when new.revision <> old.revision + 1 or new.id <> old.id or new.patient <> old.patient or new.at <> old.at
      or new.sealed_at <> old.sealed_at or new.sealed_by <> old.sealed_by or new.ordinal <> old.ordinal
    begin select raise(abort, 'a sealed session never changes'); end;

    create trigger sessions_never_go before delete on sessions
    begin select raise(abort, 'a sealed session never goes'); end;

    create trigger consents_only_withdrawn before update on consents
    when old.withdrawn_at is not null or new.withdrawn_at is null or new.record <> old.record or new.id <> old.id
      or new.patient <> old.patient or new.at <> old.at
      or new.document_hash <> old.document_hash or new.outcome <> old.outcome or new.signed_by <> old.signed_by
    begin select raise(abort, 'a signed consent never changes'); end;

    create trigger consents_never_go before delete on consents
    begin select raise(abort, 'a signed consent never goes'); end;

    create trigger documents_never_change before update on documents
    begin select raise(abort, 'a document never changes'); end;

    create trigger documents_never_go before delete on documents
    begin select raise(abort, 'a document never goes'); end;
  `);
}
