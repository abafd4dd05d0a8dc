import { createHash, type Hash } from 'node:crypto';
import { constants, copyFile as copy, type FileHandle, open, rename, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BackupFile } from '../../shared/backups/manifest.ts';

/** Bytes read at a time: small enough that the window goes on answering. */
const piece = 1024 * 1024;

/** What a file of this name is called until it is whole and on the disk. */
export const partOf = (file: string): string => `${file}.part`;

/**
 * Copies a file beside its place, ready for `putInPlace`, and waits until its bytes are on the disk. The system copies:
 * nothing of it passes through this process. What arrived is for `readBack` to say.
 */
export const copyFile = async (from: string, to: string): Promise<void> => {
  await copy(from, partOf(to), constants.COPYFILE_EXCL);
  const target = await open(partOf(to), 'r+');
  try {
    await target.chmod(0o600);
    await target.sync();
  } finally {
    await target.close();
  }
};

/** Writes a text beside its place, ready for `putInPlace`; answers its name, size and hash. */
export const writeText = async (to: string, text: string): Promise<BackupFile> => {
  const bytes = Buffer.from(text, 'utf8');
  await writeFile(partOf(to), bytes, { flag: 'wx', mode: 0o600, flush: true });
  return { name: basename(to), size: bytes.length, sha256: hashed(bytes).digest('hex') };
};

/** Gives a finished file its name, and waits until the name is on the disk. */
export const putInPlace = async (file: string): Promise<void> => {
  await rename(partOf(file), file);
  await syncFolder(dirname(file));
};

/** Size and hash of a file, read again from the disk; `onPiece` hears how many bytes were read since it heard last. */
export const readBack = async (
  file: string,
  onPiece: (bytes: number) => void = () => undefined,
): Promise<BackupFile> => {
  const handle = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    const size = await eachPiece(handle, (bytes) => {
      hash.update(bytes);
      onPiece(bytes.length);
    });
    return { name: basename(file), size, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
};

/**
 * Waits until a folder's names are on the disk. Windows keeps them by itself and cannot open a folder; some file systems
 * of sticks do not offer it (EINVAL).
 */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
};

const hashed = (bytes: Buffer): Hash => createHash('sha256').update(bytes);

const eachPiece = async (handle: FileHandle, take: (bytes: Buffer) => void): Promise<number> => {
  const buffer = Buffer.allocUnsafe(piece);
  let size = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, piece, size);
    if (bytesRead === 0) return size;
    take(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
};
