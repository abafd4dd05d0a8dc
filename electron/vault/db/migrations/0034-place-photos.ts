import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Photos stand in a timeline where they were taken. That is a day at the place of the practice, so a file keeps the minutes that
 * local time was ahead of UTC when it came; photos from before are moved at the next opening
 * (`electron/vault/ledger/fill-indexes.ts`).
 */
export function placePhotos(sqlite: Sqlite): void {
  sqlite.exec(`
    alter table attachments add column offset integer not null default 0;

    update attachments set offset = coalesce((
      select entries.offset from entries
      where entries.type = 'attachment' and entries.id = attachments.id and entries.revision = 1
    ), 0);

    drop trigger attachments_never_change;
    create trigger attachments_never_change
    before update of record, id, at, "offset", session, by_name, file, size, sha256 on attachments
    begin select raise(abort, 'an attachment never changes'); end;

    insert or replace into meta (key, value) select 'indexes-due', 'yes' where exists (select 1 from entries);
  `);
}
