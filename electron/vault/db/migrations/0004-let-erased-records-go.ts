import type { Database as Sqlite } from 'better-sqlite3';

/**
 * What was sealed, signed or frozen goes when, and only when, the entry that it was written from was erased. Until now
 * it never went.
 */
export function letErasedRecordsGo(sqlite: Sqlite): void {
  sqlite.exec(`
    drop trigger session_versions_never_go;
    create trigger session_versions_go_only_when_erased before delete on session_versions
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'session' and entries.id = old.session and entries.revision = old.revision
    )
    begin select raise(abort, 'a sealed session never goes'); end;

    drop trigger sessions_never_go;
    create trigger sessions_go_only_when_erased before delete on sessions
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'session' and entries.id = old.id
    )
    begin select raise(abort, 'a sealed session never goes'); end;

    drop trigger consents_never_go;
    create trigger consents_go_only_when_erased before delete on consents
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'consent' and entries.id = old.id
    )
    begin select raise(abort, 'a signed consent never goes'); end;

    drop trigger documents_never_go;
    create trigger documents_go_only_when_erased before delete on documents
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'document' and entries.id = old.id
    )
    begin select raise(abort, 'a document never goes'); end;
  `);
}
