import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockName, vaultFolder } from '../vault-place.ts';
import { isVaultLockHeld, takeVaultLock, type VaultLock } from './vault-lock.ts';

/*
 * Encrypted copies that are only needed while the program runs lie in a folder of this person among the system's temporary files. It has
 * the form of a home with a vault, and a lock that tells whether its program still runs.
 */

const asideName = /^stria-aside-\w{6}$/;
/** A copy that has no lock yet is left alone for so long, ms: it is being begun. */
const young = 60_000;

/** A home for copies, held by its lock. */
export interface Aside {
  readonly home: string;
  readonly lock: VaultLock;
}

/** Makes an empty one. Throws what the file system says. */
export function makeAside(): Aside {
  const home = mkdtempSync(join(tmpdir(), 'stria-aside-'));
  try {
    mkdirSync(vaultFolder(home), { mode: 0o700 });
    const lock = takeVaultLock(join(vaultFolder(home), lockName));
    if (lock === undefined) throw new Error('A new folder has a lock.');
    return { home, lock };
  } catch (error) {
    removeAside(home);
    throw error;
  }
}

/** Removes one with what is in it. */
export function removeAside(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** Removes those of programs that ended without doing so. What cannot be removed is somebody else's. */
export function removeAsideRests(now: number): void {
  for (const name of readdirSync(tmpdir()).filter((each) => asideName.test(each))) {
    const home = join(tmpdir(), name);
    try {
      const lock = join(vaultFolder(home), lockName);
      if (isVaultLockHeld(lock)) continue;
      const begun = lstatSync(lock, { throwIfNoEntry: false }) !== undefined;
      if (begun || now - lstatSync(home).mtimeMs > young) removeAside(home);
    } catch {
      // It stays where it is, encrypted.
    }
  }
}
