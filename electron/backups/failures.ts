import type { BackupFailure } from '../../shared/backups/backup.ts';
import { fail, type Result } from '../../shared/result.ts';

const byCode: Readonly<Record<string, BackupFailure>> = {
  ENOSPC: 'folder-full',
  EDQUOT: 'folder-full',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
};

/** What an error of the file system means for a backup. */
export const failureOf = (error: unknown): BackupFailure =>
  byCode[(error as NodeJS.ErrnoException).code ?? ''] ?? 'not-written';

/** A backup that was not made, as an answer. */
export const notMade = (why: BackupFailure): Result<never> =>
  why === 'folder-full' ? fail('storage-full', why) : fail('refused', why);

/**
 * What the vault could not do for a backup, as an answer: a lock, or something else that is going on, is no fault of it, and
 * everything else was in the way of it.
 */
export const notDone = (answer: Result<never>, why: BackupFailure): Result<never> =>
  !answer.ok && (answer.error.code === 'locked' || answer.error.code === 'busy') ? answer : notMade(why);

/** The disk filled up while a backup of the day was being made: it gives way to the records. */
export class DiskFilledUp extends Error {
  readonly code = 'ENOSPC';
}
