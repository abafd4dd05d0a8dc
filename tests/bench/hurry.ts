import type Database from 'better-sqlite3';

/** While a scratch file is written, a power cut would spoil nothing: no journal, no flush, and what is set aside lies on the disk. */
export function hurry(sqlite: Database.Database): void {
  sqlite.unsafeMode(true); // without it the journal stays
  for (const setting of [
    'temp_store = file',
    'journal_mode = delete',
    'journal_mode = off',
    'synchronous = off',
    'cache_size = -400000',
  ])
    sqlite.pragma(setting);
}
