import { randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { mostFileBytes } from '../../../shared/attachments/attachment.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sealedSize } from '../files/file-format.ts';
import { type FileWriter, startFile } from '../files/file-writer.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { Work } from './work.ts';

/** Files that are being written, by token; gone with the lock. */
const incoming = new WeakMap<Work, Map<string, FileWriter>>();

/** At most so many at once: the page brings one file after another. */
const mostAtOnce = 4;
/** Bytes that a file leaves free on the disk: a photo does not take the room that notes need. */
const leftFree = 32 * 1024 * 1024;
/** A picture that was written anew may be larger than the one that came. */
const mostBytes = mostFileBytes * 3;

const writersOf = (work: Work): Map<string, FileWriter> => {
  const known = incoming.get(work) ?? new Map<string, FileWriter>();
  incoming.set(work, known);
  return known;
};

/** Begins a file when there is room for it; the reserve is not given up for one. */
export const beginFile = (work: Work, bytes: number): Result<string> => {
  const writers = writersOf(work);
  if (writers.size >= mostAtOnce) return fail('busy', 'too-much-at-once');
  if (!Number.isSafeInteger(bytes) || bytes < 1 || bytes > mostBytes)
    return fail('refused', 'file-too-large');
  const folder = vaultFolder(work.vault.home);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < sealedSize(bytes) + leftFree) return fail('storage-full', 'file-no-room');
  const token = randomUUID();
  writers.set(token, startFile(folder, work.vault.vaultId));
  return ok(token);
};

/** Writes the next piece; what the disk refuses ends the file, and nothing of it is left. */
export const addPiece = (work: Work, token: string, piece: Uint8Array): Result<null> => {
  const writer = writersOf(work).get(token);
  if (!writer) return fail('not-found', 'file');
  if (writer.bytes() + piece.length > mostBytes) {
    dropFile(work, token);
    return fail('refused', 'file-too-large');
  }
  try {
    writer.add(piece);
    return ok(null);
  } catch (error) {
    dropFile(work, token);
    throw error;
  }
};

/** Takes a file out of those that are being written; whoever takes it finishes or drops it. */
export const takeFile = (work: Work, token: string): FileWriter | undefined => {
  const writer = writersOf(work).get(token);
  writersOf(work).delete(token);
  return writer;
};

/** Ends a file that is not wanted any more. */
export const dropFile = (work: Work, token: string): void => takeFile(work, token)?.drop();

/** Ends all of them: the vault is locked. */
export const dropIncoming = (work: Work): void => {
  for (const token of writersOf(work).keys()) dropFile(work, token);
};
