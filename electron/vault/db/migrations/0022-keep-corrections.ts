import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Notes that correct what was signed or answered, or say that a kept document is not valid. Attachments say of which printed
 * document they are the signed paper: those until now of none.
 */
export function keepCorrections(sqlite: Sqlite): void {
  sqlite.exec(`
    create table corrections (
      patient text not null,
      at integer not null,
      id text not null unique,
      of_type text not null,
      of_id text not null,
      by_name text not null,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index corrections_of_record on corrections (of_type, of_id, at);

    create trigger corrections_never_change before update on corrections
    begin select raise(abort, 'a correction never changes'); end;

    create trigger corrections_go_only_when_erased before delete on corrections
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'correction' and entries.id = old.id
    )
    begin select raise(abort, 'a correction never goes'); end;

    drop trigger attachments_only_invalidated;
  `);
  const attachments = sqlite.prepare('select id, record from attachments').all() as readonly {
    id: string;
    record: string;
  }[];
  const put = sqlite.prepare('update attachments set record = ? where id = ?');
  for (const { id, record } of attachments)
    put.run(JSON.stringify({ ...JSON.parse(record), document: null }), id);
  sqlite.exec(`
    create trigger attachments_only_invalidated before update on attachments
    when old.invalid is not null or new.invalid is null or new.record <> old.record or new.id <> old.id
      or new.patient <> old.patient or new.at <> old.at or new.session is not old.session
      or new.by_name <> old.by_name or new.file <> old.file or new.size <> old.size or new.sha256 <> old.sha256
    begin select raise(abort, 'an attachment never changes'); end;
  `);
}
