import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OnlyRead } from '../../shared/storage/storage.ts';
import { isNotAllowed } from './files/write-atomically.ts';
import { databaseName } from './vault-place.ts';

/** What is written where it lies; every other file of the folder is replaced, for which the folder has to be writable. */
const writtenInPlace = ['', '-wal', '-journal'].map((end) => databaseName + end);

/**
 * Why a vault's folder, or the database in it, may not be written by this person; null when it may, or is not there.
 * Whether they may be read is another question. On Windows only the read-only mark is known, no list of rights.
 */
export function whyOnlyRead(folder: string): OnlyRead | null {
  const files = [folder, ...writtenInPlace.map((name) => join(folder, name))];
  try {
    for (const file of files.filter((name) => existsSync(name))) accessSync(file, constants.W_OK);
    return null;
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    return (error as NodeJS.ErrnoException).code === 'EROFS' ? 'disk' : 'account';
  }
}
