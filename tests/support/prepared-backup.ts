import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backupAtWork, madeBackup } from './backup-at-work.ts';
import { scratchFolder } from './scratch-folder.ts';

let prepared: { readonly name: string; readonly files: ReadonlyMap<string, Buffer> } | undefined;

async function makeOnce(): Promise<NonNullable<typeof prepared>> {
  const work = await backupAtWork();
  const folder = await madeBackup(work);
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
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
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of prepared.files) writeFileSync(join(folder, name), bytes);
  return { target, folder };
}
