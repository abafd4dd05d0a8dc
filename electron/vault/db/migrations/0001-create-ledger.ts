import type { Database as Sqlite } from 'better-sqlite3';

/** The ledger, the computers that write it, what the vault notes about itself, and drafts. */
export function createLedger(sqlite: Sqlite): void {
  sqlite.exec(`
    create table meta (
      key text primary key,
      value text not null
    ) strict, without rowid;

    create table computers (
      id text primary key,
      name text not null,
      public_key blob not null,
      private_key blob,
      added_at integer not null
    ) strict, without rowid;

    create table entries (
      arrival integer primary key,
      format integer not null,
      device text not null references computers (id),
      seq integer not null check (seq > 0),
      at integer not null,
      offset integer not null,
      actor text not null,
      action text not null,
      type text not null,
      id text not null,
      revision integer not null check (revision > 0),
      body_version integer not null check (body_version > 0),
      body_hash blob not null check (length(body_hash) = 32),
      prev blob not null check (length(prev) = 32),
      hash blob not null check (length(hash) = 32),
      signature blob not null check (length(signature) = 64),
      unique (device, seq)
    ) strict;

    create index entries_of_record on entries (type, id, revision);

    create table entry_bodies (
      arrival integer primary key references entries (arrival),
      salt blob not null check (length(salt) = 16),
      body text not null
    ) strict;

    create table erased_bodies (
      device text not null,
      seq integer not null,
      by_device text not null,
      by_seq integer not null,
      primary key (device, seq)
    ) strict, without rowid;

    create table drafts (
      id text primary key,
      kind text not null,
      patient text,
      owner text not null,
      body text not null,
      save integer not null,
      saved_at integer not null
    ) strict;

    create trigger entries_never_change before update on entries
    begin select raise(abort, 'an entry never changes'); end;

    create trigger entries_never_go before delete on entries
    begin select raise(abort, 'an entry never goes'); end;

    create trigger entry_bodies_never_change before update on entry_bodies
    begin select raise(abort, 'an entry never changes'); end;

    create trigger entry_bodies_go_only_when_erased before delete on entry_bodies
    when not exists (
      select 1 from erased_bodies
      join entries on entries.device = erased_bodies.device and entries.seq = erased_bodies.seq
      where entries.arrival = old.arrival
    )
    begin select raise(abort, 'a body goes only with an erased entry'); end;

    create trigger erased_bodies_never_change before update on erased_bodies
    begin select raise(abort, 'an erasure never changes'); end;

    create trigger erased_bodies_never_go before delete on erased_bodies
    begin select raise(abort, 'an erasure never goes'); end;
  `);
}
