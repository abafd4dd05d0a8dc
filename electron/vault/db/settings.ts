import type { Database as Sqlite } from 'better-sqlite3';
import type { Journal } from './journal.ts';

/** "Stri" in ASCII: marks the file as a Stria vault (`application_id`). */
export const applicationId = 0x53747269;

/**
 * Pages in the WAL after which a write has to carry them back into the file itself (16 MB). Four times SQLite's own
 * default, because that work belongs to a quiet moment (`checkpoint.ts`): the slowest saves were those that waited for it.
 */
export const pagesAtMost = 4000;

interface Setting {
  readonly name: string;
  readonly wanted: string | number;
  readonly reads: string | number;
}

/** Must stand before the first read: without it an ordinary sort writes readable text to a temporary file. */
const first: readonly Setting[] = [
  { name: 'locking_mode', wanted: 'EXCLUSIVE', reads: 'exclusive' },
  { name: 'temp_store', wanted: 'MEMORY', reads: 2 },
];

/** `null` leaves the journal as it is: of a copy, in which nothing may be changed. Without a log each end of a write waits for the disk. */
const journaling = (journal: Journal | null): readonly Setting[] => [
  ...(journal === null ? [] : [{ name: 'journal_mode', wanted: journal, reads: journal.toLowerCase() }]),
  journal === 'TRUNCATE'
    ? { name: 'synchronous', wanted: 'EXTRA', reads: 3 }
    : { name: 'synchronous', wanted: 'FULL', reads: 2 },
];

/**
 * `synchronous` falls back to NORMAL at each open of a WAL file, so it comes after `journal_mode`. 64 MB of decrypted pages are
 * kept, because a page that is not there is decrypted again; pages of 4 KiB, because one row needs one page and a larger one is
 * decrypted whole; nothing is mapped into memory, which could not be read while it is encrypted (docs/performance.md).
 */
const rest: readonly Setting[] = [
  ...(process.platform === 'darwin' ? [{ name: 'fullfsync', wanted: 'ON', reads: 1 }] : []),
  { name: 'wal_autocheckpoint', wanted: pagesAtMost, reads: pagesAtMost },
  { name: 'foreign_keys', wanted: 'ON', reads: 1 },
  { name: 'recursive_triggers', wanted: 'ON', reads: 1 },
  { name: 'trusted_schema', wanted: 'OFF', reads: 0 },
  { name: 'cell_size_check', wanted: 'ON', reads: 1 },
  { name: 'secure_delete', wanted: 'ON', reads: 1 },
  { name: 'mmap_size', wanted: 0, reads: 0 },
  { name: 'cache_size', wanted: -65_536, reads: -65_536 },
  { name: 'page_size', wanted: 4096, reads: 4096 },
  { name: 'busy_timeout', wanted: 5000, reads: 5000 },
];

/** A setting that did not take; the database is not used then. */
export class SettingRefused extends Error {}

function set(sqlite: Sqlite, settings: readonly Setting[]): void {
  for (const { name, wanted, reads } of settings) {
    sqlite.pragma(`${name} = ${wanted}`);
    const now = sqlite.pragma(name, { simple: true });
    if (now !== reads) throw new SettingRefused(`${name} reads ${String(now)}`);
  }
}

/** Cipher and key, then the settings that must stand before the first read. Wipes its own copy of the key. */
export function unlockConnection(sqlite: Sqlite, key: Buffer, salt: Buffer): void {
  if (key.length !== 32 || salt.length !== 16) throw new SettingRefused('key or salt of a wrong length');
  sqlite.pragma(`cipher = 'sqlcipher'`);
  sqlite.pragma('legacy = 4');
  if (sqlite.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new SettingRefused('cipher');
  if (Number(sqlite.pragma('legacy', { simple: true })) !== 4) throw new SettingRefused('legacy');
  // As bytes with the prefix `raw:`; as text in a PRAGMA copies of it would stay in memory.
  const raw = Buffer.concat([Buffer.from('raw:'), key, salt]);
  try {
    sqlite.key(raw);
  } finally {
    raw.fill(0);
  }
  set(sqlite, first);
}

/** The other settings, each read back; throws `SettingRefused` when one did not take. */
export function applySettings(sqlite: Sqlite, journal: Journal | null = 'WAL'): void {
  set(sqlite, [...journaling(journal), ...rest]);
}
