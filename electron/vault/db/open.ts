import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { isDiskError, isDiskFull, isNotAllowed, syncFile, syncFolder } from '../files/write-atomically.ts';
import { hasLog, journalFor } from './journal.ts';
import { newestVersion, versionOf } from './migrate.ts';
import { type Db, makeDb } from './run.ts';
import { applicationId, applySettings, SettingRefused, unlockConnection } from './settings.ts';
import { type FileProblem, inspectFile, looksLikeNoise } from './vault-file.ts';

/** Why a database was not opened or made. */
export type OpenFailure =
  | FileProblem
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'in-use'
  | 'disk-full'
  | 'disk-error'
  | 'not-allowed'
  | 'setting';
export type Opened =
  { readonly ok: true; readonly db: Db } | { readonly ok: false; readonly why: OpenFailure };

// Closing any other handle on the file would drop this process's locks on it (POSIX), so a database that is
// open here is never looked at again through the file system.
const openHere = new Set<string>();
/** Handles beside an open database, by its path: closed after it, when there is no lock left to lose. */
const besides = new Map<string, number>();
/** What else ends with an open database, by its path. */
const endings = new Map<string, () => void>();

/**
 * Opens an existing database with its raw 32-byte key and 16-byte salt; never creates or migrates anything.
 * The caller keeps and wipes `key`. Every setting is read back. One opener at a time, in any process. A copy keeps the
 * journal that it came with, so that no byte of it changes. `beforeChange` is called before the file is made one with another journal.
 */
export function openDatabase(
  file: string,
  key: Buffer,
  salt: Buffer,
  journal: 'by-place' | 'as-it-is' = 'by-place',
  beforeChange: () => void = () => undefined,
): Opened {
  const path = resolve(file);
  if (openHere.has(path)) return { ok: false, why: 'in-use' };
  const inspected = inspectFile(path);
  if (!inspected.ok) return inspected;
  let sqlite: Database.Database | undefined;
  try {
    mustBeWritable(path);
    sqlite = new Database(path, { fileMustExist: true, timeout: 0 });
    unlockConnection(sqlite, key, salt);
    const why = readMarks(sqlite);
    if (why !== undefined) {
      sqlite.close();
      return { ok: false, why };
    }
    const wanted = journal === 'by-place' ? journalFor(path) : null;
    if (wanted !== null && hasLog({ sqlite }) !== (wanted === 'WAL')) beforeChange();
    applySettings(sqlite, wanted);
    openHere.add(path);
    return { ok: true, db: makeDb(sqlite) };
  } catch (error) {
    sqlite?.close();
    const failure = openFailure(error);
    if (failure === undefined) throw error;
    // The salt is the head of the file: another salt with an unreadable page is another vault's file.
    const foreign = failure === 'damaged' && !inspected.page.subarray(0, 16).equals(salt);
    return { ok: false, why: foreign ? 'foreign' : failure };
  }
}

/** SQLite would open a read-only file and call it damaged when it cannot lock it. Nothing is opened for this question. */
function mustBeWritable(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-journal`].filter(existsSync))
    accessSync(file, constants.R_OK | constants.W_OK);
}

function readMarks(sqlite: Database.Database): OpenFailure | undefined {
  if (sqlite.pragma('application_id', { simple: true }) !== applicationId) return 'foreign';
  return versionOf(sqlite) > newestVersion ? 'newer' : undefined;
}

/** The failure that an error of SQLite or the disk means, or undefined when it is a mistake of the program. */
export function openFailure(error: unknown): OpenFailure | undefined {
  if (isDiskFull(error)) return 'disk-full';
  if (isNotAllowed(error)) return 'not-allowed';
  if (isDiskError(error)) return 'disk-error';
  if (error instanceof SettingRefused) return 'setting';
  if (!(error instanceof Database.SqliteError)) return undefined;
  if (error.code.startsWith('SQLITE_BUSY')) return 'in-use';
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return 'damaged';
  return undefined;
}

/**
 * Makes a database: under another name, keyed, marked, filled by `init`, closed, opened again, its head
 * checked to be noise, and only then renamed to `file`. Throws when `file` exists; leaves nothing on failure.
 */
export function createDatabase(file: string, key: Buffer, salt: Buffer, init: (db: Db) => void): Opened {
  if (existsSync(file)) throw new Error('There is a file of this name already.');
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    makePart(part, key, salt, init);
    const again = openDatabase(part, key, salt);
    if (!again.ok) return again;
    closeDatabase(again.db);
    const written = inspectFile(part);
    if (!written.ok) return written;
    if (!looksLikeNoise(written.page)) return { ok: false, why: 'setting' };
    chmodSync(part, 0o600);
    syncFile(part);
    renameSync(part, file);
    syncFolder(dirname(file));
  } catch (error) {
    const why = openFailure(error);
    if (why === undefined) throw error;
    return { ok: false, why };
  } finally {
    for (const end of ['', '-wal', '-journal']) rmSync(part + end, { force: true });
  }
  return openDatabase(file, key, salt);
}

function makePart(part: string, key: Buffer, salt: Buffer, init: (db: Db) => void): void {
  const sqlite = new Database(part, { timeout: 0 });
  try {
    unlockConnection(sqlite, key, salt);
    sqlite.pragma(`application_id = ${applicationId}`);
    applySettings(sqlite, journalFor(part));
    init(makeDb(sqlite));
    // Without pages that nothing uses, of which a flipped bit would be found by nobody.
    sqlite.exec('vacuum');
  } finally {
    sqlite.close();
  }
}

/** From now on SQLite refuses every write of this connection. */
export function guardAgainstWrites(db: Db): void {
  db.sqlite.pragma('query_only = ON');
  if (db.sqlite.pragma('query_only', { simple: true }) !== 1) throw new SettingRefused('query_only');
}

/** Writes the WAL back into the file, empties it and closes. When the disk is full the WAL stays, complete. */
export function closeDatabase(db: Db): void {
  const path = resolve(db.sqlite.name);
  try {
    db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (openFailure(error) === undefined) throw error;
  } finally {
    db.statements.clear();
    db.sqlite.close();
    openHere.delete(path);
    const beside = besides.get(path);
    if (beside !== undefined) closeSync(beside);
    besides.delete(path);
    endings.get(path)?.();
    endings.delete(path);
  }
}

/** Has something done after an open database was closed; it takes the place of what was to be done before. */
export function afterClosing(db: Db, end: () => void): void {
  endings.set(resolve(db.sqlite.name), end);
}

/** A handle to read the file of an open database with, which stays open as long as the database: closing it would drop the locks. */
export function handleBeside(db: Db): number {
  const path = resolve(db.sqlite.name);
  const handle = besides.get(path) ?? openSync(path, 'r');
  besides.set(path, handle);
  return handle;
}
