import type { Braked, Brake } from './brake.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { type CodeFailure, isTaken, type Unlock, unlockWithRecovery } from './keys/keyring.ts';
import { noTries, type Tries } from './keys/tries-file.ts';

/** What came of the unlocking, and what was tried before. */
export type Tried<Why> = { readonly unlocked: Unlock<Why>; readonly tries: Tries };

/** Unlocking under the brake: during a wait `unlock` is not called. */
export function braked<Why extends string>(
  brake: Brake,
  by: 'passphrase' | 'code',
  unlock: (ring: Keyring) => Unlock<Why>,
): (ring: Keyring, folder: string) => Tried<Why | Braked> {
  const isWrong = (answer: Unlock<string>): boolean =>
    !answer.ok && (answer.why === 'wrong-passphrase' || answer.why === 'wrong-code');
  return (ring, folder) => {
    const tried = brake.attempt({ folder, ring }, by, () => unlock(ring), isWrong);
    if (tried.braked !== null) return { unlocked: { ok: false, why: tried.braked }, tries: noTries };
    return { unlocked: tried.answer, tries: tried.before };
  };
}

/** The way in by a recovery code, unless somebody else has the passphrase that is to come in its place. */
export function unlockForNew(
  ring: Keyring,
  code: string,
  passphrase: string,
): Unlock<CodeFailure | 'damaged' | 'passphrase-taken'> {
  const unlocked = unlockWithRecovery(ring, code);
  if (!unlocked.ok || !isTaken(ring, { userId: unlocked.userId, passphrase })) return unlocked;
  unlocked.vaultKey.fill(0);
  return { ok: false, why: 'passphrase-taken' };
}

/** Why a ring did not open, as a failure of the vault. */
export function notUnlocked<Why extends string>(why: Why): Exclude<Why, 'damaged'> | 'keyring-damaged' {
  return why === 'damaged' ? 'keyring-damaged' : (why as Exclude<Why, 'damaged'>);
}
