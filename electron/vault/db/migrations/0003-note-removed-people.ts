import type { Database as Sqlite } from 'better-sqlite3';

/** When a person was removed: the row stays, because old records carry the name. */
export function noteRemovedPeople(sqlite: Sqlite): void {
  sqlite.exec('alter table users add column removed_at integer');
}
