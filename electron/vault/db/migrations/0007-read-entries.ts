import type { Database as Sqlite } from 'better-sqlite3';

/** The ledger read by a person: by kind, by who, by when; and by action, for what was erased. */
export function readEntries(sqlite: Sqlite): void {
  sqlite.exec(`
    create index entries_by_type on entries (type);
    create index entries_by_action on entries (action);
    create index entries_by_actor on entries (actor);
    create index entries_by_time on entries (at);
  `);
}
