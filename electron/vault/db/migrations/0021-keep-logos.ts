import type { Database as Sqlite } from 'better-sqlite3';

/** Logos that stood at the head of documents. One never goes: an old document still names it by its hash. */
export function keepLogos(sqlite: Sqlite): void {
  sqlite.exec(`
    create table logos (
      hash text not null primary key,
      type text not null,
      width_px integer not null,
      height_px integer not null,
      bytes text not null
    ) strict, without rowid;

    create trigger logos_never_change before update on logos
    begin select raise(abort, 'a logo never changes'); end;

    create trigger logos_never_go before delete on logos
    begin select raise(abort, 'a logo never goes'); end;
  `);
}
