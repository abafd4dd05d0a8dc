import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Veil } from '../../../shared/ipc/vault-views.ts';
import { mostMisses, pinProblem } from '../../../shared/pins/pin.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { deletePin, type KeptPin, putPin, selectPin } from '../db/pins.ts';
import { withOwn } from './users.ts';
import type { Work } from './work.ts';

/*
 * A PIN lifts the cover of an open vault and opens nothing (security.md §3.3). What is kept is an HMAC-SHA256 with a salt,
 * under a key derived from the vault's key, in the encrypted database: so there is nothing to guess at without the vault
 * being open, and who has it open needs no PIN. It is no entry of the ledger, because entries stay for ever and a PIN
 * that was taken away must be gone. It is not only in memory, because then everybody would choose one each morning.
 */

/** The key is handed in by the open vault; user and salt keep equal PINs apart. */
const macOf = ({ vault, user }: Work, salt: string, pin: string): Buffer =>
  createHmac('sha256', vault.keys.pin).update(`${user.id}\n${salt}\n${pin}`, 'utf8').digest();

/** Which key this is, without saying anything of it. */
const markOf = ({ vault }: Work): string =>
  createHmac('sha256', vault.keys.pin).update('which key', 'utf8').digest('hex').slice(0, 16);

/** The PIN of the person at work; one from before the vault's key was changed can no longer be checked, so it is none. */
const pinOf = (work: Work): KeptPin | undefined => {
  const known = selectPin(work.vault.db, work.user.id);
  return known?.key === markOf(work) ? known : undefined;
};

/** Whether the person at work has a PIN. */
export const hasPin = (work: Work): boolean => pinOf(work) !== undefined;

/** Gives the person at work a PIN, or another one; their passphrase is asked again. */
export const setPin = (work: Work, { pin, passphrase }: InputOf<'pins:set'>): Result<null> => {
  const problem = pinProblem(pin);
  if (problem) return fail('refused', `pin-${problem}`);
  return withOwn(work, passphrase, () => {
    const salt = randomBytes(16).toString('hex');
    const mac = macOf(work, salt, pin).toString('hex');
    putPin(work.vault.db, work.user.id, { key: markOf(work), salt, mac });
    return ok(null);
  });
};

/** Takes the own PIN away: the screen is not covered any more, it is locked at once. */
export const removePin = ({ vault, user }: Work): Result<null> => {
  deletePin(vault.db, user.id);
  return ok(null);
};

/** Covers the screen, when the person at work has a PIN to lift the cover with. */
export const drawVeil = (work: Work): Result<null> => {
  if (!hasPin(work)) return fail('refused', 'no-pin');
  work.veil ??= { misses: 0 };
  return ok(null);
};

/** Lifts the cover. After five wrong PINs in a row the answer is `refused` `pin-over`, whatever comes; main locks then. */
export const liftVeil = (work: Work, { pin }: InputOf<'vault:unveil'>): Result<null> => {
  if (!work.veil) return ok(null);
  const tried = tryPin(work, work.veil.misses, pin);
  if (tried === 'right') {
    work.veil = null;
    return ok(null);
  }
  if (tried === 'over') return fail('refused', 'pin-over');
  work.veil = { misses: work.veil.misses + 1 };
  return work.veil.misses >= mostMisses ? fail('refused', 'pin-over') : fail('refused', 'wrong-pin');
};

/** Whether a PIN is that of the person at work; `over` after so many misses, and where they have none. */
export const tryPin = (work: Work, misses: number, pin: string): 'right' | 'wrong' | 'over' => {
  const known = pinOf(work);
  if (!known || misses >= mostMisses) return 'over';
  const right = timingSafeEqual(macOf(work, known.salt, pin), Buffer.from(known.mac, 'hex'));
  return right ? 'right' : 'wrong';
};

/** The cover as the page may know it; null while there is none. */
export const readVeil = (work: Work): Veil | null =>
  work.veil && { missesLeft: mostMisses - work.veil.misses };
