import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrate } from '../db/migrate.ts';
import { type Db, makeDb } from '../db/run.ts';
import { unlockConnection } from '../db/settings.ts';
import { isDiskFull, isNotAllowed } from '../files/write-atomically.ts';

/** An empty database with every table, into which entries are replayed. It is in one write that is never kept. */
export interface Replay {
  readonly db: Db;
  readonly inMemory: boolean;
  /** Closes it; nothing of it is left. */
  readonly close: () => void;
}

const partName = /^replay\.[0-9a-f]{12}\.part$/;

/** What is filled grows to the size of the vault. So much has to be free for each byte of that, or nothing is put on the disk. */
const roomFor = 2;

/**
 * Nothing of it is ever kept, so it waits for no disk; its journal is in memory, and small, since pages that were not there when
 * the write began stand in none.
 */
const settings = [
  'journal_mode = MEMORY',
  'synchronous = OFF',
  'cache_size = -16384',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'trusted_schema = OFF',
];

/**
 * Makes one to be compared with `db`: a file beside it (in the system's temporary folder when `db` is only read), encrypted with
 * a random key, of which 16 MB are in memory; without a file where there is no room for one, or where `mayUseDisk` is false.
 * In memory alone it takes as much of that as the vault has bytes.
 */
export function openReplay(db: Db, mayUseDisk: boolean): Replay {
  const file = mayUseDisk ? placeFor(db) : undefined;
  if (file === undefined) return fill(new Database(':memory:'), true, () => undefined);
  const remove = (): void => {
    try {
      rmSync(file, { force: true });
    } catch {
      // Where a file that is open cannot be removed; it is when it is closed.
    }
  };
  const [key, salt] = [randomBytes(32), randomBytes(16)];
  try {
    const sqlite = new Database(file);
    try {
      unlockConnection(sqlite, key, salt);
      return fill(sqlite, false, remove);
    } catch (error) {
      sqlite.close();
      remove();
      throw error;
    }
  } catch (error) {
    if (isDiskFull(error) || isNotAllowed(error)) return openReplay(db, false);
    throw error;
  } finally {
    key.fill(0);
    salt.fill(0);
  }
}

function fill(sqlite: Database.Database, inMemory: boolean, remove: () => void): Replay {
  for (const setting of [...settings, 'temp_store = MEMORY']) sqlite.pragma(setting);
  migrate(sqlite);
  remove(); // it lives on until it is closed, also when that is by a crash
  sqlite.exec('begin immediate');
  const close = (): void => {
    sqlite.close();
    remove();
  };
  return { db: makeDb(sqlite), inMemory, close };
}

/** Where the file may lie, or undefined. What a crash left in its place is removed. */
function placeFor({ sqlite }: Db): string | undefined {
  if (sqlite.memory) return undefined;
  try {
    const folder = sqlite.readonly ? tmpdir() : dirname(sqlite.name);
    for (const name of readdirSync(folder))
      if (partName.test(name)) rmSync(join(folder, name), { force: true });
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < statSync(sqlite.name).size * roomFor) return undefined;
    return join(folder, `replay.${randomBytes(6).toString('hex')}.part`);
  } catch {
    return undefined; // a folder that cannot be read or written to
  }
}
