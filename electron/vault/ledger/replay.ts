import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrateSteps } from '../db/migrate.ts';
import { type Db, makeDb } from '../db/run.ts';
import { unlockConnection } from '../db/settings.ts';
import { isDiskFull, isNotAllowed } from '../files/write-atomically.ts';

/** An empty database with every table, into which entries are replayed. It is in one write that is never kept. */
export interface Replay {
  readonly db: Db;
  readonly inMemory: boolean;
  /** Gives its room on the disk back in steps: that of a large file takes long. Nothing can be read from it afterwards. */
  readonly shrink: () => Generator<void, void>;
  /** Closes it; nothing of it is left. */
  readonly close: () => void;
}

/** How much of the file goes in one step, bytes; it takes about 2 ms. */
const shrinkStep = 32_000_000;

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
 * In memory alone it takes as much of that as the vault has bytes. Its tables are made step by step.
 */
export function* openReplay(db: Db, mayUseDisk: boolean): Generator<void, Replay> {
  const file = mayUseDisk ? placeFor(db) : undefined;
  if (file === undefined) return yield* inMemory();
  const remove = (): void => {
    try {
      rmSync(file, { force: true });
    } catch {
      // Where a file that is open cannot be removed; it is when it is closed.
    }
  };
  try {
    return yield* onDisk(file, remove);
  } catch (error) {
    if (isDiskFull(error) || isNotAllowed(error)) return yield* inMemory();
    throw error;
  }
}

function* nothing(): Generator<void, void> {
  yield* [];
}

function* inMemory(): Generator<void, Replay> {
  const sqlite = new Database(':memory:');
  const close = (): void => void sqlite.close();
  let isMade = false;
  try {
    yield* fill(sqlite);
    sqlite.exec('begin immediate');
    isMade = true;
    return { db: makeDb(sqlite), inMemory: true, shrink: nothing, close };
  } finally {
    if (!isMade) close();
  }
}

function* onDisk(file: string, remove: () => void): Generator<void, Replay> {
  let handle: number | undefined;
  let sqlite: Database.Database | undefined;
  const close = (): void => {
    sqlite?.close();
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
    remove();
  };
  function* shrink(): Generator<void, void> {
    if (handle === undefined) return;
    for (let { size } = fstatSync(handle); size > 0; size -= shrinkStep) {
      ftruncateSync(handle, Math.max(0, size - shrinkStep));
      yield;
    }
  }
  let isMade = false;
  try {
    sqlite = new Database(file);
    unlock(sqlite);
    handle = openSync(file, 'r+');
    remove(); // it lives on until it is closed, also when that is by a crash
    yield* fill(sqlite);
    sqlite.exec('begin immediate');
    isMade = true;
    return { db: makeDb(sqlite), inMemory: false, shrink, close };
  } finally {
    if (!isMade) close();
  }
}

function unlock(sqlite: Database.Database): void {
  const [key, salt] = [randomBytes(32), randomBytes(16)];
  try {
    unlockConnection(sqlite, key, salt);
  } finally {
    key.fill(0);
    salt.fill(0);
  }
}

/** Every table, a migration a step: all at once they take 30 ms. */
function* fill(sqlite: Database.Database): Generator<void, void> {
  for (const setting of [...settings, 'temp_store = MEMORY']) sqlite.pragma(setting);
  for (const steps = migrateSteps(sqlite); !steps.next().done;) yield;
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
