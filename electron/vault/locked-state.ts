import { join } from 'node:path';
import type { VaultProblem } from '../../shared/ipc/vault-views.ts';
import { inspectFile } from './db/vault-file.ts';
import { isDiskError, isNotAllowed } from './files/write-atomically.ts';
import { readKeyring } from './keys/keyring-file.ts';
import type { VaultState } from './messages.ts';
import type { VaultFailure } from './open-vault.ts';
import { settleForLook } from './settle-key-change.ts';
import { databaseName, vaultExists, vaultFolder } from './vault-place.ts';
import { whyOnlyRead } from './why-only-read.ts';

/** What the page is told is wrong with a vault's files. */
export const problems: Readonly<Record<VaultFailure, VaultProblem>> = {
  missing: 'database-missing',
  empty: 'database-empty',
  'not-a-database': 'database-foreign',
  'link-or-special': 'database-special',
  size: 'database-damaged',
  damaged: 'database-damaged',
  newer: 'newer',
  foreign: 'database-foreign',
  'in-use': 'in-use',
  'disk-full': 'disk-full',
  'temporary-full': 'temporary-full',
  'disk-error': 'disk-error',
  'not-allowed': 'not-allowed',
  setting: 'setting',
  'keyring-missing': 'ring-missing',
  'keyring-damaged': 'ring-damaged',
  'keyring-newer': 'newer',
};

/** What is known of a vault, open or not. */
export type KnownState = Pick<VaultState, 'state' | 'problem' | 'onlyRead'>;

/** What can be said before a passphrase: none yet, locked, or what is wrong with its files. Never creates anything. */
export const lockedState = (home: string): KnownState => {
  try {
    return { ...lookAt(home), onlyRead: whyOnlyRead(vaultFolder(home)) };
  } catch (error) {
    if (isNotAllowed(error)) return { state: 'problem', problem: 'not-allowed', onlyRead: null };
    if (isDiskError(error)) return { state: 'problem', problem: 'disk-error', onlyRead: null };
    throw error;
  }
};

const lookAt = (home: string): Pick<VaultState, 'state' | 'problem'> => {
  if (!vaultExists(home)) return { state: 'none', problem: null };
  settleForLook(home);
  const folder = vaultFolder(home);
  const ring = readKeyring(folder);
  if (!ring.ok) return { state: 'problem', problem: problems[`keyring-${ring.why}`] };
  const file = inspectFile(join(folder, databaseName));
  return file.ok ? { state: 'locked', problem: null } : { state: 'problem', problem: problems[file.why] };
};
