import { keepRing, type RingHolder } from './keep-ring.ts';
import { calibrate, type KdfCost } from './keys/argon2.ts';
import {
  type Person,
  removePerson as withoutPerson,
  replaceRecovery,
  setPassphrase,
  unlockWithPassphrase,
} from './keys/keyring.ts';

/** Whether this is the passphrase of the person: asked again before a sensitive act. */
export function passphraseHolds(vault: RingHolder, person: Person): boolean {
  return withVaultKey(vault, person, () => undefined);
}

/** Gives a person a new passphrase; false when the old one is wrong. */
export function changePassphrase(
  vault: RingHolder,
  person: Person,
  passphrase: string,
  cost?: KdfCost,
): boolean {
  return withVaultKey(vault, person, (vaultKey) => {
    const changed = { userId: person.userId, passphrase };
    keepRing(vault, setPassphrase(vault.held.ring, vaultKey, changed, cost ?? calibrate()));
  });
}

/** Gives another person a way in, or a new passphrase; false when the passphrase of `by` is wrong. */
export function addPerson(vault: RingHolder, by: Person, person: Person, cost?: KdfCost): boolean {
  return withVaultKey(vault, by, (vaultKey) => {
    keepRing(vault, setPassphrase(vault.held.ring, vaultKey, person, cost ?? calibrate()));
  });
}

/**
 * Takes a person's ways in away. It stops later unlocks here, not a copy of the vault that was taken before.
 * `last` when nobody with a passphrase would be left.
 */
export function removePerson(
  vault: RingHolder,
  by: Person,
  userId: string,
): 'removed' | 'last' | 'wrong-passphrase' {
  let last = false;
  const held = withVaultKey(vault, by, (vaultKey) => {
    const ring = withoutPerson(vault.held.ring, vaultKey, userId);
    last = ring === undefined;
    if (ring !== undefined) keepRing(vault, ring);
  });
  if (!held) return 'wrong-passphrase';
  return last ? 'last' : 'removed';
}

/** A new recovery code for this person, shown once; the old one stops working. Undefined: wrong passphrase. */
export function newRecoveryCodeFor(vault: RingHolder, person: Person): string | undefined {
  let code: string | undefined;
  withVaultKey(vault, person, (vaultKey) => {
    const { ring, recoveryCode } = replaceRecovery(vault.held.ring, vaultKey, person.userId);
    keepRing(vault, ring);
    code = recoveryCode;
  });
  return code;
}

function withVaultKey(vault: RingHolder, person: Person, fn: (vaultKey: Buffer) => void): boolean {
  const unlocked = unlockWithPassphrase(vault.held.ring, person.passphrase, person.userId);
  if (!unlocked.ok) return false;
  try {
    fn(unlocked.vaultKey);
    return true;
  } finally {
    unlocked.vaultKey.fill(0);
  }
}
