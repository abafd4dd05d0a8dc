import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoredFile } from '../../../shared/attachments/attachment.ts';
import { storedFolder, storedPath } from '../../../shared/attachments/stored-path.ts';
import type { BackupFile } from '../../../shared/backups/manifest.ts';
import { describeSteps } from '../files/describe-file.ts';
import { lookAtFile } from '../files/file-reader.ts';
import { syncFile, syncFolder } from '../files/write-atomically.ts';

/**
 * Puts the vault's attached files into a backup that stands beside it for as long as a change may have to be taken back:
 * linked, since they never change, so that nobody waits for them; copied where the disk offers no links. The backups of
 * each day have copies of their own (`electron/backups/attached-files.ts`). What is not as it was kept is left out. Yields how many
 * bytes were read in each step.
 */
export function* lendFiles(
  vault: string,
  folder: string,
  files: readonly StoredFile[],
): Generator<number, readonly BackupFile[]> {
  const lent: BackupFile[] = [];
  const places = new Set<string>();
  for (const file of files.filter((one) => lookAtFile(vault, one) === 'here')) {
    const to = join(folder, storedPath(file.name));
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    linkOrCopy(join(vault, storedPath(file.name)), to);
    const found = yield* describeSteps(to);
    if (found.sha256 === file.sha256) lent.push(found);
    else rmSync(to);
    places.add(dirname(to));
  }
  for (const place of places) syncFolder(place);
  if (places.size > 0) syncFolder(join(folder, storedFolder));
  return lent;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    syncFile(to);
  }
}
