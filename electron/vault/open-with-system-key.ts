import { readKeyring } from './keys/keyring-file.ts';
import { type SystemKey, unlockWithSystemKey } from './keys/keyring.ts';
import { noTries, readTries, type Tries } from './keys/tries-file.ts';
import type { Projection } from './ledger/projection.ts';
import { vaultFolder } from './make-vault-folder.ts';
import { openWith, type Opening, type VaultFailure, type VaultResult } from './open-vault.ts';

/**
 * Opens the vault with the secret from the computer's key store. Nothing is counted and no wait is in the way: 256
 * random bits cannot be guessed. What was typed wrongly before is told after it, as after a right passphrase.
 */
export function openWithSystemKey(
  { home, brake, tell }: Pick<Opening, 'home' | 'brake' | 'tell'>,
  key: SystemKey,
  projection: Projection,
): VaultResult<VaultFailure | 'wrong-key'> {
  return openWith({ home, projection, brake, tell }, (ring, folder) => ({
    unlocked: unlockWithSystemKey(ring, key),
    tries: triesBefore(folder, ring.vaultId),
  }));
}

/** Whether a key is that of a slot in the ring of this folder: what is known before the vault is opened. */
export function opensBySystemKey(home: string, key: SystemKey): boolean {
  const read = readKeyring(vaultFolder(home));
  if (!read.ok) return false;
  const unlocked = unlockWithSystemKey(read.ring, key);
  if (unlocked.ok) unlocked.vaultKey.fill(0);
  return unlocked.ok;
}

/** A count that is missing or was edited is told; there is always one, since a passphrase was typed to make the slot. */
function triesBefore(folder: string, vaultId: string): Tries {
  const found = readTries(folder, vaultId);
  return typeof found === 'string' ? { ...noTries, changed: true } : found;
}
