import { keepCostlier } from '../change-slots.ts';
import { openFailure } from '../db/open.ts';
import { writeIfRoom } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import type { Slot } from '../keys/keyring-format.ts';
import { record } from '../ledger/write.ts';
import { appendOwnChange } from './users.ts';
import type { Work } from './work.ts';

/** A full, failing or write-protected disk, a program that holds the file, or something else in the place of a file. */
const isHindrance = (error: unknown): boolean => {
  const why = openFailure(error);
  if (why === undefined) return error instanceof Error && 'syscall' in error;
  return why === 'disk-full' || why === 'not-allowed' || why === 'in-use' || why === 'disk-error';
};

/**
 * Lets the slot that was just used cost what this program asks today: the entry first (`users.ts` says why), then the
 * ring. What hinders writing does not hinder the unlock: the slot as it was goes on opening, and the next unlock
 * tries again. Damage and mistakes of the program are thrown.
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
  } catch (error) {
    if (!isHindrance(error)) throw error;
  }
};
