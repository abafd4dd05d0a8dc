import { keepCostlier } from '../change-slots.ts';
import { writeIfRoom } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import type { Slot } from '../keys/keyring-format.ts';
import { record } from '../ledger/write.ts';
import { appendOwnChange } from './users.ts';
import type { Work } from './work.ts';

/**
 * Lets the slot that was just used cost what this program asks today: the entry first (`users.ts` says why), then the
 * ring. Nothing that hinders it hinders the unlock: the slot as it was goes on opening, and the next unlock tries again.
 */
export const raiseCost = (work: Work, costlier: Slot): void => {
  const { vault, user, now } = work;
  try {
    record(
      vault.db,
      vault.ledger,
      user.id,
      now(),
      (tx) => appendOwnChange(tx, user, 'raise-cost'),
      writeIfRoom,
    );
    work.user = selectUser(vault.db, user.id) ?? user;
    keepCostlier(vault, costlier);
  } catch {
    // A full or write-protected disk, or a program that holds the file: next time.
  }
};
