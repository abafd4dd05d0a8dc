import { fail, ok, type Result } from '../../../shared/result.ts';
import { giveSystemKey, takeSystemKey } from '../change-slots.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import type { SystemKey } from '../keys/keyring.ts';
import type { GivenKey, SystemKeyAsk, SystemSlot } from '../messages.ts';
import { openWithSystemKey, opensBySystemKey } from '../open-with-system-key.ts';
import { projection } from '../projectors.ts';
import { goingOf } from '../room.ts';
import { noteOwnChange, withOwn } from './users.ts';
import { beginWork, failureOf, type Holder, noteUnlock } from './vault.ts';
import type { Work } from './work.ts';

/*
 * Unlocking by the computer's key store (security.md §3.2). The store can only be reached from main; a random secret in
 * it opens a slot of the ring. It is written as an entry and as a slot, in the order of `users.ts`: entry first when it
 * comes, ring first when it goes.
 */

/** Answers what main asks about unlocking by the computer's key store. May throw what the disk and SQLite throw. */
export const answerSystemKey = (holder: Holder, ask: SystemKeyAsk): Result<unknown> => {
  if (ask.do === 'fits') return ok(withKey(ask.key, (key) => opensBySystemKey(holder.home, key)));
  if (ask.do === 'unlock') return withKey(ask.key, (key) => unlockBySystemKey(holder, key));
  const { work } = holder;
  if (!work || work.veil || work.handOver) return fail('locked');
  switch (ask.do) {
    case 'slot':
      return ok(slotOf(work));
    case 'give':
      return give(work, ask.passphrase, ask.secret);
    case 'take':
      return take(work);
  }
};

const withKey = <T>({ slotId, secret }: GivenKey, fn: (key: SystemKey) => T): T => {
  const key = { slotId, secret: Buffer.from(secret, 'hex') };
  try {
    return fn(key);
  } finally {
    key.secret.fill(0);
  }
};

/** A second unlock of an open vault is answered as done. `system-key`: it does not open this vault, or not any more. */
const unlockBySystemKey = (holder: Holder, key: SystemKey): Result<null> => {
  if (holder.work) return holder.work.veil || holder.work.handOver ? fail('refused', 'veiled') : ok(null);
  const opened = openWithSystemKey({ ...holder, tell: goingOf(holder.room) }, key, projection);
  if (!opened.ok) return opened.why === 'wrong-key' ? fail('refused', 'system-key') : failureOf(opened.why);
  const begun = beginWork(holder, opened.vault);
  noteUnlock(holder, 'system-key');
  return begun;
};

/** Whether somebody else has a passphrase here: the account of this computer then does not tell who unlocks. */
const isShared = ({ slots }: Keyring, userId: string): boolean =>
  slots.some((slot) => slot.type === 'pass' && slot.userId !== userId);

const slotOf = ({ vault, user }: Work): SystemSlot => {
  const { ring } = vault.held;
  const own = ring.slots.find((slot) => slot.type === 'os' && slot.userId === user.id);
  return { slotId: own?.slotId ?? null, isShared: isShared(ring, user.id) };
};

const give = (work: Work, passphrase: string, secret: string): Result<string> =>
  withOwn(work, passphrase, (vaultKey) => {
    const { vault, user } = work;
    if (isShared(vault.held.ring, user.id)) return fail('refused', 'several-people');
    const bytes = Buffer.from(secret, 'hex');
    try {
      noteOwnChange(work, 'give-system-key');
      return ok(giveSystemKey(vault, vaultKey, user.id, bytes));
    } finally {
      bytes.fill(0);
    }
  });

const take = (work: Work): Result<null> => {
  if (slotOf(work).slotId === null) return ok(null);
  takeSystemKey(work.vault);
  noteOwnChange(work, 'take-system-key');
  return ok(null);
};
