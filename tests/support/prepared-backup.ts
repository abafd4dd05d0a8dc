import { basename, join } from 'node:path';
import { backupAtWork, madeBackup } from './backup-at-work.ts';
import { scratchFolder } from './scratch-folder.ts';
import { bytesOf, type FolderBytes, writeBytes } from './vault-bytes.ts';

let prepared: { readonly name: string; readonly files: FolderBytes } | undefined;

async function makeOnce(): Promise<NonNullable<typeof prepared>> {
  const work = await backupAtWork();
  const folder = await madeBackup(work);
  const files = bytesOf(folder);
  await work.child.kill();
  return { name: basename(folder), files };
}

/**
 * A backup of the prepared practice with one patient, in a folder of its own. It is made once a test file
 * and written anew for each test.
 */
export async function preparedBackup(): Promise<{ readonly target: string; readonly folder: string }> {
  prepared ??= await makeOnce();
  const target = join(scratchFolder(), 'stick');
  const folder = join(target, prepared.name);
  writeBytes(folder, prepared.files);
  return { target, folder };
}
