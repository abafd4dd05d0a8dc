import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { reserveName } from '../../../shared/storage/storage.ts';

/**
 * Gives up the file that was kept back for a full disk (main makes it, `electron/storage/reserve.ts`); whether there was
 * one. It is emptied first: some file systems need room to take a name away.
 */
export function giveReserveUp(folder: string): boolean {
  const file = join(folder, reserveName);
  try {
    truncateSync(file);
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}
