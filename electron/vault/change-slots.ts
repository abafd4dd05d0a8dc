import { keepRing, type RingHolder } from './keep-ring.ts';
import { calibrate, type KdfCost } from './keys/argon2.ts';
import type { Slot } from './keys/keyring-format.ts';
import {
  type Person,
  type PreparedCode,
  type PreparedWays,
  removePerson,
  setPassphrase,
  unlockWithPassphrase,
  withoutSystemKey,
  withRecovery,
  withSlot,
  withSystemKey,
  withWays,
} from './keys/keyring.ts';

/**
 * Lends the vault key to `fn` when this is the passphrase of the person, asked again before a sensitive act; the key is
 * wiped afterwards. Undefined: another passphrase, and `fn` was not called.
 */
export function withPassphrase<T>(
  vault: RingHolder,
  person: Person,
  fn: (vaultKey: Buffer) => T,
): T | undefined {
  const unlocked = unlockWithPassphrase(vault.held.ring, person.passphrase, person.userId);
  if (!unlocked.ok) return undefined;
  try {
    return fn(unlocked.vaultKey);
  } finally {
    unlocked.vaultKey.fill(0);
  }
}

/** Which of these people a passphrase belongs to, or undefined; each is tried in turn. */
export function whosePassphrase(
  vault: RingHolder,
  people: readonly string[],
  passphrase: string,
): string | undefined {
  return people.find((userId) => withPassphrase(vault, { userId, passphrase }, () => true) === true);
}

/** Gives a person, who may be new, a passphrase; one they had before stops working. */
export function givePassphrase(
  vault: RingHolder,
  vaultKey: Buffer,
  person: Person,
  cost: KdfCost = calibrate(),
): void {
  keepRing(vault, setPassphrase(vault.held.ring, vaultKey, person, cost));
}

/**
 * Takes a person's passphrase and recovery code away. It stops later unlocks here, not a copy of the vault that was taken
 * before. False, and nothing changed, when nobody with a passphrase would be left.
 */
export function takeWaysIn(vault: RingHolder, vaultKey: Buffer, userId: string): boolean {
  const ring = removePerson(vault.held.ring, vaultKey, userId);
  if (ring !== undefined) keepRing(vault, ring);
  return ring !== undefined;
}

/** Lets a prepared recovery code take the place of the person's old one. */
export function keepRecoveryCode(vault: RingHolder, { slot }: PreparedCode): void {
  keepRing(vault, withRecovery(vault.held.ring, vault.held.ringMacKey, slot));
}

/** Lets a prepared passphrase and code take the place of all that opened for the person, a used code too; one write. */
export function keepWays(vault: RingHolder, prepared: PreparedWays): void {
  keepRing(vault, withWays(vault.held.ring, vault.held.ringMacKey, prepared));
}

/** Lets a passphrase that costs more to try take the place of the same one in its slot. */
export function keepCostlier(vault: RingHolder, slot: Slot): void {
  keepRing(vault, withSlot(vault.held.ring, vault.held.ringMacKey, slot));
}

/** Lets a secret in the computer's key store open the vault for this person; answers the slot that it was made for. */
export function giveSystemKey(vault: RingHolder, vaultKey: Buffer, userId: string, secret: Buffer): string {
  const { ring, slotId } = withSystemKey(vault.held.ring, vaultKey, userId, secret);
  keepRing(vault, ring);
  return slotId;
}

/** Lets nothing but passphrases and recovery codes open the vault. */
export function takeSystemKey(vault: RingHolder): void {
  keepRing(vault, withoutSystemKey(vault.held.ring, vault.held.ringMacKey));
}
