import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file so that a reader, or the next start after a power cut, finds the old or the new whole. */
export function writeAtomically(file: string, bytes: Buffer): void {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const handle = openSync(part, 'wx', 0o600);
    try {
      let done = 0;
      while (done < bytes.length) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
    syncFolder(dirname(file));
  } finally {
    rmSync(part, { force: true });
  }
}

/** Waits until a file's content is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until a folder's names are on the disk. Windows keeps them by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whether an error of the file system or of SQLite says that the disk or the person's share of it is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'SQLITE_FULL';
}

/** Whether an error of the file system or of SQLite says that the disk itself failed. */
export function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'EIO' || String(error.code).startsWith('SQLITE_IOERR');
}

/** Whether an error says that this person may not read or write here, or that the disk is write-protected. */
export function isNotAllowed(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = String(error.code);
  return /^(EACCES|EPERM|EROFS)$/.test(code) || /^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code);
}
