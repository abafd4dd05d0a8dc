import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoredFile } from '../../../shared/attachments/attachment.ts';
import { headOf, sealSegment, segmentBytes } from './file-format.ts';
import { filesFolder, pathOfFile } from './file-places.ts';
import { syncFolder } from './write-atomically.ts';

/** What was written: where it lies, its key, and how many bytes went in. */
export interface WrittenFile {
  readonly file: StoredFile;
  readonly key: Buffer;
  readonly bytes: number;
}

/** A file that is being written. */
export interface FileWriter {
  /** Takes the next bytes; what the disk refuses is thrown, and then only `drop` is left. */
  readonly add: (bytes: Uint8Array) => void;
  /** The file has its name and lies on the disk when it returns; only then an entry may speak of it. */
  readonly finish: () => WrittenFile;
  /** Takes away what was written, also a finished file that no entry speaks of. */
  readonly drop: () => void;
  readonly bytes: () => number;
}

const writeAll = (handle: number, bytes: Buffer): void => {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done);
};

/** Makes the folders of a file; each new name is on the disk when it returns. */
const makePlace = (folder: string, path: string): void => {
  if (mkdirSync(dirname(path), { recursive: true, mode: 0o700 }) === undefined) return;
  syncFolder(filesFolder(folder));
  syncFolder(folder);
};

/**
 * Begins an encrypted file below a vault's folder, under a random name and key of its own. It is written beside its
 * place and named when it is whole: a crash leaves a rest that is swept away, never half a file under a name.
 */
export function startFile(folder: string, vaultId: string): FileWriter {
  const name = randomBytes(16).toString('hex');
  const of = { vaultId, name, key: randomBytes(32) };
  const path = pathOfFile(folder, name);
  const part = `${path}.part`;
  makePlace(folder, path);
  let handle: number | undefined = openSync(part, 'wx', 0o600);
  const hash = createHash('sha256');
  const held = Buffer.allocUnsafe(segmentBytes);
  let [filled, segment, bytes, size, named] = [0, 0, 0, 0, false];

  const put = (sealed: Buffer): void => {
    if (handle === undefined) throw new Error('This file is closed.');
    writeAll(handle, sealed);
    hash.update(sealed);
    size += sealed.length;
  };
  const seal = (last: boolean): void => {
    sealSegment(of, segment, last, held.subarray(0, filled)).forEach(put);
    segment += 1;
    filled = 0;
  };
  const close = (): void => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  const add = (given: Uint8Array): void => {
    for (let at = 0; at < given.length;) {
      // A full segment is held back until more comes: only the last one is marked as the last.
      if (filled === segmentBytes) seal(false);
      const taken = Math.min(segmentBytes - filled, given.length - at);
      held.set(given.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
    bytes += given.length;
  };
  const finish = (): WrittenFile => {
    seal(true);
    if (handle !== undefined) fsyncSync(handle);
    close();
    renameSync(part, path);
    named = true;
    syncFolder(dirname(path));
    held.fill(0);
    return { file: { name, size, sha256: hash.digest('hex') }, key: of.key, bytes };
  };
  const drop = (): void => {
    close();
    held.fill(0);
    rmSync(named ? path : part, { force: true });
  };
  try {
    put(headOf(of));
  } catch (error) {
    drop();
    throw error;
  }
  return { add, finish, drop, bytes: () => bytes };
}
