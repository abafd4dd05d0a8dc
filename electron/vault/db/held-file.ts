import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName, vaultFolder } from '../vault-place.ts';
import { type Aside, makeAside, removeAside } from './aside.ts';
import { changesOf } from './backups.ts';
import { lockPage } from './cipher-page.ts';
import { hasLog } from './journal.ts';
import { pagesInLog } from './log-pages.ts';
import { afterClosing, handleBeside } from './open.ts';
import type { Db } from './run.ts';
import { pageSize } from './vault-file.ts';

/*
 * A file that is held stays as it is while others write. With a log of writes (WAL) that is the database file itself. Without one, on a
 * network drive or in a folder that is copied by itself, each write goes into that file; so a copy of it is made in one go, on this
 * computer's own disk, encrypted as it is, and the copy is what is held.
 */

interface HeldCopy {
  readonly aside: Aside;
  readonly path: string;
  readonly handle: number;
  /** Rows that had been changed when it was made. */
  changes: number;
}

const copies = new WeakMap<Db, HeldCopy>();

/** Bytes that are copied or compared at a time. */
const piece = 256 * pageSize;

function* piecesOf(handle: number): Generator<{ readonly at: number; readonly bytes: Buffer }> {
  const { size } = fstatSync(handle);
  const bytes = Buffer.alloc(piece);
  for (let at = 0; at < size; at += piece) {
    const read = readSync(handle, bytes, 0, piece, at);
    yield { at, bytes: bytes.subarray(0, read) };
  }
}

/** Brings the copy that is held up to date, of a database without a log; with one nothing is to be done. */
export function keepHeldCopy(db: Db): void {
  if (hasLog(db)) return;
  const changes = changesOf(db);
  if (copies.get(db)?.changes === changes) return;
  dropHeldCopy(db);
  const aside = makeAside();
  try {
    const path = join(vaultFolder(aside.home), databaseName);
    copies.set(db, { aside, path, handle: copiedTo(path, db), changes });
  } catch (error) {
    removeAside(aside.home);
    throw error;
  }
  afterClosing(db, () => dropHeldCopy(db));
}

/** Writes the file of a database to another one, whole, and answers that one open. */
function copiedTo(path: string, db: Db): number {
  const handle = openSync(path, 'wx+', 0o600);
  try {
    for (const { at, bytes } of piecesOf(handleBeside(db)))
      for (let done = 0; done < bytes.length;)
        done += writeSync(handle, bytes, done, bytes.length - done, at + done);
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

/** Removes it. */
export function dropHeldCopy(db: Db): void {
  const copy = copies.get(db);
  if (copy === undefined) return;
  copies.delete(db);
  closeSync(copy.handle);
  removeAside(copy.aside.home);
}

/** The path of what is held, and a handle to read it with, which is not the caller's to close. */
export const heldFile = (db: Db): { readonly path: string; readonly handle: number } =>
  copies.get(db) ?? { path: db.sqlite.name, handle: handleBeside(db) };

/** Numbers of the pages that were written since the file is held. */
export function pagesSinceHeld(db: Db): ReadonlySet<number> {
  const copy = copies.get(db);
  if (copy === undefined) return pagesInLog(db);
  const numbers = new Set<number>();
  const before = Buffer.alloc(piece);
  for (const { at, bytes } of piecesOf(handleBeside(db))) {
    const read = readSync(copy.handle, before, 0, bytes.length, at);
    if (read === bytes.length && before.subarray(0, read).equals(bytes)) continue;
    for (let from = 0; from < bytes.length; from += pageSize) {
      const number = (at + from) / pageSize + 1;
      const same =
        from + pageSize <= read &&
        before.subarray(from, from + pageSize).equals(bytes.subarray(from, from + pageSize));
      if (!same && number !== lockPage) numbers.add(number);
    }
  }
  return numbers;
}
