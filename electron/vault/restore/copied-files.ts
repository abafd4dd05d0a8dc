import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { selectStoredFiles } from '../db/attachments.ts';
import type { Db } from '../db/run.ts';
import { filesFolder } from '../files/file-places.ts';
import { lookAtFile } from '../files/file-reader.ts';
import { removeUnknownFiles } from '../files/sweep-files.ts';
import { syncFolder } from '../files/write-atomically.ts';

/** Waits until the names of all copied files are on the disk. */
export function syncFiles(folder: string): void {
  const files = filesFolder(folder);
  if (!existsSync(files)) return;
  for (const name of readdirSync(files)) syncFolder(join(files, name));
  syncFolder(files);
}

/**
 * Removes the files in a copy that no attachment has, which are those of people who were erased in it; answers how many
 * attachments have no file in the backup. Those that are there were compared with the manifest, and it with their entries.
 */
export function filesLeft(db: Db, folder: string): number {
  const files = selectStoredFiles(db);
  removeUnknownFiles(folder, new Set(files.map(({ name }) => name)));
  return files.filter((file) => lookAtFile(folder, file) !== 'here').length;
}
