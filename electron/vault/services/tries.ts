import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Brake, type Braked, hasFailed } from '../brake.ts';
import { newestRevision } from '../db/entries.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { write, writeIfRoom } from '../db/run.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { readKeyring } from '../keys/keyring-file.ts';
import type { Tries } from '../keys/tries-file.ts';
import { record, type WriteTx } from '../ledger/write.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { Work } from './work.ts';

/** How a try is refused that came too early, or too often. */
export const refuseBraked = (why: Braked): Result<never> =>
  fail('refused', why === 'waiting' ? 'too-many-tries' : 'only-recovery-code');

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

/**
 * After a right passphrase or code: what was tried before it becomes an entry, then the count begins anew. In this
 * order a crash tells it twice, never not at all; the database learns last how often it was cleared, so that a
 * crash is not taken for an older count put back. On a full disk it stays and is told again after the next unlock.
 */
export const settleTries = (work: Work, tries: Tries): void => {
  const { vault, user } = work;
  if (vault.onlyRead !== null) return; // told and cleared by the next unlock that can write
  const { wrong, brokenOff, changed } = tries;
  const place = { folder: vaultFolder(vault.home), ring: vault.held.ring };
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
    const cleared = Math.max(tries.cleared, Number(readMeta(vault.db, 'tries-cleared') ?? 0)) + 1;
    vault.brake.clear(place, cleared);
    write(vault.db, (tx) => writeMeta(tx, 'tries-cleared', String(cleared)));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
};

/**
 * A passphrase asked again inside the open vault (export, erase, user administration), under the same brake as
 * unlocking: `check` says whether it holds, and is not called during a wait. `wrong-passphrase`, or refused with
 * `too-many-tries` or `only-recovery-code`.
 */
export const checkBraked = (work: Work, check: () => boolean): Result<null> => {
  const { vault } = work;
  const place = { folder: vaultFolder(vault.home), ring: vault.held.ring };
  const tried = vault.brake.attempt(place, 'passphrase', check, (holds) => !holds);
  if (tried.braked !== null) return refuseBraked(tried.braked);
  if (!tried.answer) return fail('wrong-passphrase');
  settleTries(work, tried.before);
  return ok(null);
};
