import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Brake, type Braked, hasFailed, type TriesPlace } from '../brake.ts';
import { newestRevision } from '../db/entries.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { write, writeIfRoom } from '../db/run.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { readKeyring } from '../keys/keyring-file.ts';
import type { Tries } from '../keys/tries-file.ts';
import { record, type WriteTx } from '../ledger/write.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { OpenVault } from '../open-vault.ts';
import { toldTo } from '../tries-of.ts';
import type { Work } from './work.ts';

const reasons: Readonly<Record<Braked, string>> = {
  waiting: 'too-many-tries',
  'only-code': 'only-recovery-code',
  'locked-out': 'locked-out',
};

/** How a try is refused that came too early, or too often. */
export const refuseBraked = (why: Braked): Result<never> => fail('refused', reasons[why]);

/** How long the next try has to wait; nothing for a vault that is not there or cannot be read. */
export const readTriesLeft = ({
  home,
  brake,
}: {
  readonly home: string;
  readonly brake: Brake;
}): Result<OutputOf<'vault:tries'>> => {
  const folder = vaultFolder(home);
  const read = readKeyring(folder);
  if (!read.ok) return ok({ waitMs: 0, onlyRecoveryCode: false });
  const { waitMs, onlyCode } = brake.look({ folder, ring: read.ring });
  return ok({ waitMs, onlyRecoveryCode: onlyCode });
};

/** Where the tries of a person are counted who is at work, or of whoever is at the lock page. */
const placeOf = ({ filesHome, held }: OpenVault, userId: string): TriesPlace => ({
  folder: vaultFolder(filesHome),
  ring: held.ring,
  userId,
});

/** How often tries were cleared, by the file and by the database. */
const knownCleared = ({ db }: OpenVault, before: number): number =>
  Math.max(before, Number(readMeta(db, 'tries-cleared') ?? 0));

/** Forgets tries that an entry tells of; the database learns it last, so that a crash is not taken for an older count. */
const clear = (vault: OpenVault, clearedBefore: number, act: (cleared: number) => void): void => {
  const cleared = knownCleared(vault, clearedBefore) + 1;
  act(cleared);
  write(vault.db, (tx) => writeMeta(tx, 'tries-cleared', String(cleared)));
};

/** Whether a person was asked in vain too often while they were at work: their code or another owner lets them try again. */
export const isLockedOut = (vault: OpenVault, userId: string): boolean =>
  vault.brake.look(placeOf(vault, userId)).onlyCode;

/** Lets a person try again, once an entry says so. What was tried at the lock page is told to who unlocks. */
export const forgetTriesOf = ({ vault }: Work, userId: string): void =>
  clear(vault, vault.tries.cleared, (cleared) =>
    vault.brake.clearPerson({ ...placeOf(vault, userId), userId }, cleared),
  );

/**
 * After a right passphrase or code: what was tried before it becomes an entry, then the count begins anew. In this
 * order a crash tells it twice, never not at all; the database learns last how often it was cleared, so that a
 * crash is not taken for an older count put back. On a full disk it stays and is told again after the next unlock.
 */
export const settleTries = (work: Work, tries: Tries): void => {
  const { vault, user } = work;
  const { wrong, brokenOff, changed } = tries;
  const place = placeOf(vault, user.id);
  if (vault.onlyRead !== null) {
    if (hasFailed(tries) || brokenOff > 0 || changed)
      vault.brake.clearInMemory(place, knownCleared(vault, tries.cleared));
    return; // told and cleared in the file by the next unlock that can write
  }
  if (!hasFailed(tries) && !changed) {
    if (brokenOff > 0) vault.brake.clear(place, tries.cleared);
    return;
  }
  try {
    const told = (tx: WriteTx): void => {
      const revision = newestRevision(tx.db, 'tries', user.id) + 1;
      const body = { wrong, brokenOff, changed };
      tx.append({ action: 'note', type: 'tries', id: user.id, revision, bodyVersion: 1, body });
    };
    record(vault.db, vault.ledger, user.id, work.now(), told, writeIfRoom);
    clear(vault, tries.cleared, (cleared) => vault.brake.clear(place, cleared));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
};

/**
 * A passphrase asked again inside the open vault (export, erase, user administration), under the same brake as
 * unlocking: `check` says whether it holds, and is not called during a wait. The tries are those of the person at work,
 * so that they lock nobody else out. `wrong-passphrase`, or refused with `too-many-tries` or `locked-out`.
 */
export const checkBraked = (work: Work, check: () => boolean): Result<null> => {
  const { vault, user } = work;
  const place = placeOf(vault, user.id);
  const tried = vault.brake.attempt(place, 'passphrase', check, (holds) => !holds);
  if (tried.braked !== null) return refuseBraked(tried.braked);
  if (!tried.answer) return fail('wrong-passphrase');
  settleTries(work, toldTo(tried.before, user.id));
  return ok(null);
};
