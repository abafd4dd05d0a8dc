import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { isTypedBack, type TypedBack } from '../../../shared/passphrase/recovery-groups.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { keepRecoveryCode, keepWays } from '../change-slots.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { type Db, write } from '../db/run.ts';
import { prepareRecovery, type PreparedWays } from '../keys/keyring.ts';
import { noteOwnChange, withOwn } from './users.ts';
import type { Work } from './work.ts';

/*
 * A new recovery code is shown, written down and typed back before it takes the place of the one before. Until then it is
 * only in this process: whatever ends it, the code before goes on working. There is none before at the set-up, and after a
 * recovery none that may go on working: a code is used once. So there the new one works as soon as it is shown, and the
 * database notes for whom it waits to be typed back, so that Today can say so after a crash.
 */

/** A code on the screen, and what happens once a group of it was typed back from paper. */
interface Waiting {
  /** Whether the code only takes the place of another, or the vault key is changed with it. */
  readonly what: 'code' | 'key';
  readonly code: string;
  readonly use: (work: Work) => Result<null> | Promise<Result<null>>;
  /** Wipes what the change would have needed. */
  readonly drop?: () => void;
}

const waiting = new WeakMap<Work, Waiting>();

/** Remembers the code that is shown now; one shown before is forgotten. */
export const waitForTypedBack = (work: Work, shown: Waiting): void => {
  waiting.get(work)?.drop?.();
  waiting.set(work, shown);
};

/** Goes on with the shown code when a group of it was typed back; else it stays on the screen. */
export const useTypedBack = async (
  work: Work,
  what: Waiting['what'],
  typedBack: TypedBack,
): Promise<Result<null>> => {
  const shown = waiting.get(work);
  if (shown?.what !== what) return fail('refused', 'no-code-waiting');
  if (!isTypedBack(shown.code, typedBack)) return fail('refused', 'code-differs');
  const used = await shown.use(work);
  if (!used.ok) return used;
  shown.drop?.();
  if (waiting.get(work) === shown) waiting.delete(work);
  return used;
};

/** Notes in an open write whether the recovery code of a person still has to be typed back. */
export const noteUnconfirmed = (tx: Db, userId: string, unconfirmed: boolean): void =>
  writeMeta(tx, `code-unconfirmed:${userId}`, unconfirmed ? 'yes' : '');

/** Whether nobody typed back the newest recovery code of the person at work. */
export const isUnconfirmed = ({ vault, user }: Work): boolean =>
  readMeta(vault.db, `code-unconfirmed:${user.id}`) === 'yes';

const confirm = (work: Work): Result<null> => {
  if (isUnconfirmed(work)) write(work.vault.db, (tx) => noteUnconfirmed(tx, work.user.id, false));
  return ok(null);
};

/** The code is in the ring already; only its paper is not yet proven. */
export const confirmShown = (work: Work, code: string): void =>
  waitForTypedBack(work, { what: 'code', code, use: confirm });

/**
 * After a recovery: the new passphrase and the new code work from now on, the old passphrase and the used code never again.
 * The entry is written first (`users.ts` says why).
 */
export const replaceUsed = (work: Work, prepared: PreparedWays): void => {
  noteOwnChange(work, 'recover');
  write(work.vault.db, (tx) => noteUnconfirmed(tx, work.user.id, true));
  keepWays(work.vault, prepared);
  confirmShown(work, prepared.recoveryCode);
};

/** A new recovery code of the person at work, answered once; the one before works until this one was typed back. */
export const makeRecoveryCode = (
  work: Work,
  { passphrase }: InputOf<'users:new-recovery-code'>,
): Result<OutputOf<'users:new-recovery-code'>> =>
  withOwn(work, passphrase, (vaultKey) => {
    const prepared = prepareRecovery({ vaultId: work.vault.vaultId, vaultKey }, work.user.id);
    waitForTypedBack(work, {
      what: 'code',
      code: prepared.recoveryCode,
      use: (present) => {
        noteOwnChange(present, 'new-recovery-code');
        keepRecoveryCode(present.vault, prepared);
        return confirm(present);
      },
    });
    return ok({ recoveryCode: prepared.recoveryCode });
  });

/** A group of the shown code, typed back from paper: now it is the one that works. */
export const keepTypedBack = (
  work: Work,
  typedBack: InputOf<'users:keep-recovery-code'>,
): Promise<Result<null>> => useTypedBack(work, 'code', typedBack);
