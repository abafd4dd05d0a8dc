import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { FileState, StoredFile } from '../../../shared/attachments/attachment.ts';
import { type FileIdentity, headBytes, headOf, openSegment, placeOfSegment } from './file-format.ts';
import { pathOfFile } from './file-places.ts';

/** Bytes read at a time: half a millisecond of work. */
const piece = 256 * 1024;

/** Never through a link, and a file that is a FIFO meanwhile must not hold the process up. Windows has neither flag. */
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Whether a file is there in its size, without reading it. */
export function lookAtFile(folder: string, { name, size }: StoredFile): FileState {
  const about = lstatSync(pathOfFile(folder, name), { throwIfNoEntry: false });
  if (about === undefined) return 'missing';
  return about.isFile() && about.size === size ? 'here' : 'changed';
}

/**
 * Reads a file whole and says whether it is the one that was kept, to the last byte; yields after each piece how
 * many bytes it had, so that other work has its turn. One that cannot be read counts as changed.
 */
export function* checkFile(folder: string, file: StoredFile): Generator<number, FileState> {
  const looked = lookAtFile(folder, file);
  if (looked !== 'here') return looked;
  let handle: number | undefined;
  try {
    handle = openSync(pathOfFile(folder, file.name), readOnly);
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(piece);
    for (let at = 0; at < file.size;) {
      const read = readSync(handle, buffer, 0, piece, at);
      if (read === 0) return 'changed';
      hash.update(buffer.subarray(0, read));
      at += read;
      yield read;
    }
    return fstatSync(handle).size === file.size && hash.digest('hex') === file.sha256 ? 'here' : 'changed';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'changed';
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** `checkFile` without a pause. */
export function checkFileAtOnce(folder: string, file: StoredFile): FileState {
  const steps = checkFile(folder, file);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One decrypted segment, or what is wrong with its file. */
export type ReadSegment =
  | { readonly ok: true; readonly bytes: Buffer; readonly last: boolean }
  | { readonly ok: false; readonly why: 'missing' | 'changed' | 'no-such-segment' };

/** Reads and decrypts one segment; nothing of it is given that is not authenticated. */
export function readSegment(
  folder: string,
  of: FileIdentity,
  { size }: Pick<StoredFile, 'size'>,
  segment: number,
): ReadSegment {
  const place = placeOfSegment(size, segment);
  if (place === undefined) return { ok: false, why: 'no-such-segment' };
  let handle: number | undefined;
  try {
    handle = openSync(pathOfFile(folder, of.name), readOnly);
    const about = fstatSync(handle);
    if (!about.isFile() || about.size !== size) return { ok: false, why: 'changed' };
    const head = readAt(handle, 0, headBytes);
    const opened = head.equals(headOf(of))
      ? openSegment(of, segment, place.last, readAt(handle, place.at, place.bytes))
      : undefined;
    return opened ? { ok: true, bytes: opened, last: place.last } : { ok: false, why: 'changed' };
  } catch (error) {
    return { ok: false, why: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'changed' };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function readAt(handle: number, at: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  let done = 0;
  while (done < bytes) {
    const read = readSync(handle, buffer, done, bytes - done, at + done);
    if (read === 0) break;
    done += read;
  }
  return buffer.subarray(0, done);
}
