import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { releaseVaultLock, takeVaultLock } from '../db/vault-lock.ts';
import { syncFolder } from '../files/write-atomically.ts';
import { lockName, vaultFolder } from '../make-vault-folder.ts';
import { stop } from './stopped.ts';

export interface Placing {
  readonly home: string;
  /** The folder in `home` that becomes the vault. */
  readonly incoming: string;
  /** How the folder begins that the present vault is renamed to; the time follows. */
  readonly keptAs: 'vault-before' | 'vault-restored';
  /** UTC ms, for that name. */
  readonly now: number;
  /** Told before each step. */
  readonly onStep?: (step: 'putting-aside' | 'putting-in-place') => void;
}

/**
 * Renames the present vault and puts the other one there; answers the name that the present one has now, or null when
 * there was none. Stops when it is open somewhere; an error of the disk between the two renames puts it back.
 */
export function putInPlace({
  home,
  incoming,
  keptAs,
  now,
  onStep = () => undefined,
}: Placing): string | null {
  const folder = vaultFolder(home);
  if (!existsSync(folder)) {
    onStep('putting-in-place');
    renameSync(join(home, incoming), folder);
    syncFolder(home);
    return null;
  }
  const lock = takeVaultLock(join(folder, lockName));
  if (lock === undefined) return stop('in-use');
  const kept = `${keptAs}-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
  let aside = folder;
  try {
    onStep('putting-aside');
    renameSync(folder, join(home, kept));
    aside = join(home, kept);
    onStep('putting-in-place');
    renameSync(join(home, incoming), folder);
    syncFolder(home);
    return kept;
  } catch (error) {
    if (aside !== folder && !existsSync(folder)) {
      renameSync(aside, folder);
      aside = folder;
    }
    throw error;
  } finally {
    releaseVaultLock(lock, join(aside, lockName));
  }
}
