import type { Database as Sqlite } from 'better-sqlite3';

/** Files that belong to a patient's record, and where each lies encrypted beside the database. */
export function keepAttachments(sqlite: Sqlite): void {
  sqlite.exec(`
    create table attachments (
      patient text not null,
      at integer not null,
      id text not null unique,
      session text,
      by_name text not null,
      file text not null unique,
      size integer not null,
      sha256 text not null,
      record text not null,
      invalid text,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index attachments_of_session on attachments (session, at) where session is not null;

    create trigger attachments_only_invalidated before update on attachments
    when old.invalid is not null or new.invalid is null or new.record <> old.record or new.id <> old.id
      or new.patient <> old.patient or new.at <> old.at or new.session is not old.session
      or new.by_name <> old.by_name or new.file <> old.file or new.size <> old.size or new.sha256 <> old.sha256
    begin select raise(abort, 'an attachment never changes'); end;

    create trigger attachments_go_only_when_erased before delete on attachments
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'attachment' and entries.id = old.id
    )
    begin select raise(abort, 'an attachment never goes'); end;
  `);
}
