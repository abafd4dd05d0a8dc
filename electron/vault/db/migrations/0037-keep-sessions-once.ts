import type { Database as Sqlite } from 'better-sqlite3';

/**
 * What a session says stood twice: in the body of its entry and again beside it, which was half of what a practice writes. Its row
 * names its newest entry now, and the body is read there. A session whose entry is not here is not let go: the step fails and leaves
 * all as it was.
 */
export function keepSessionsOnce(sqlite: Sqlite): void {
  sqlite.exec(`
    drop trigger sessions_only_gain_versions;
    alter table sessions add column arrival integer not null default 0;
    alter table sessions add column body_version integer not null default 1;

    update sessions set (arrival, body_version) = (
      select entries.arrival, entries.body_version from entries
      join entry_bodies on entry_bodies.arrival = entries.arrival
      where entries.type = 'session' and entries.id = sessions.id and entries.revision = sessions.revision
    );

    create trigger sessions_only_gain_versions
    before update of revision, id, at, sealed_at, sealed_by, ordinal, consent, next_date, courses, arrival, body_version
    on sessions
    when new.revision <> old.revision + 1 or new.id <> old.id or new.at <> old.at
      or new.sealed_at <> old.sealed_at or new.sealed_by <> old.sealed_by or new.ordinal <> old.ordinal
      or new.arrival <= old.arrival or new.body_version < old.body_version
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
  // What it frees is not written over now, which would write all of it once more: it stays encrypted, is used again, and an erasure makes the file anew.
  const before = Number(sqlite.pragma('secure_delete', { simple: true }));
  sqlite.pragma('secure_delete = FAST');
  try {
    sqlite.exec('drop table session_versions');
  } finally {
    sqlite.pragma(`secure_delete = ${before === 1 ? 'ON' : before === 2 ? 'FAST' : 'OFF'}`);
  }
}
