import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vaultFolderName } from '../../shared/storage/storage.ts';

/** The folder of a vault below its home. */
export const vaultFolder = (home: string): string => join(home, vaultFolderName);
export const databaseName = 'stria.db';
export const lockName = 'vault.lock';

/** Whether there is anything in the vault's folder, damaged or not. */
export function vaultExists(home: string): boolean {
  const folder = vaultFolder(home);
  return existsSync(folder) && readdirSync(folder).length > 0;
}
