import type { Database as Sqlite } from 'better-sqlite3';

/**
 * That an attached file is not valid can be taken back: it becomes a note like that on every other record, under the file's own
 * id, and the row of the file never changes at all any more. Such a note goes when the entry that it came from was erased.
 */
export function takeMarksBack(sqlite: Sqlite): void {
  sqlite.exec(`
    insert into corrections (patient, at, id, of_type, of_id, by_name, record)
      select patient, json_extract(invalid, '$.at'), id, 'attachment', id, json_extract(invalid, '$.by'),
        json_object('what', 'not-valid', 'reason', json_extract(invalid, '$.reason'))
      from attachments where invalid is not null;

    insert into not_valid (of_type, of_id, patient, at, by_name, reason)
      select 'attachment', id, patient, json_extract(invalid, '$.at'), json_extract(invalid, '$.by'),
        json_extract(invalid, '$.reason')
      from attachments where invalid is not null;

    drop trigger attachments_only_invalidated;
    alter table attachments drop column invalid;

    create trigger attachments_never_change
    before update of record, id, at, session, by_name, file, size, sha256 on attachments
    begin select raise(abort, 'an attachment never changes'); end;

    drop trigger corrections_go_only_when_erased;
    create trigger corrections_go_only_when_erased before delete on corrections
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type in ('correction', 'invalidation') and entries.id = old.id
    )
    begin select raise(abort, 'a correction never goes'); end;
  `);
}
