import { randomBytes } from 'node:crypto';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { changeVaultKey, type KeyChange, NotOpenedAnew } from '../change-key.ts';
import { isFileHeld } from '../db/checkpoint.ts';
import { readMeta } from '../db/meta.ts';
import { selectUser } from '../db/users.ts';
import { calibrate } from '../keys/argon2.ts';
import { prepareRecovery } from '../keys/keyring.ts';
import { makePassSlot } from '../keys/slots.ts';
import { CopyDoesNotHold } from '../make-next.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import { isOldKeyKept } from '../settle-key-change.ts';
import { keepDoubt } from '../look-at-file.ts';
import { carryDoubt } from './doubts.ts';
import { holdDraft } from './held-drafts.ts';
import { noteUnconfirmed, useTypedBack, waitForTypedBack } from './recovery-codes.ts';
import { appendOwnChange, withOwn } from './users.ts';
import { failureOf } from './vault.ts';
import type { Work } from './work.ts';
import { longTask } from './works.ts';

/** When the vault key was changed last, and whether the vault as it was before is still kept. */
export const readKeyStatus = ({ vault }: Work): Result<OutputOf<'keys:status'>> => {
  const changed = readMeta(vault.db, 'key-changed');
  return ok({
    changedAt: changed === undefined ? null : Number(changed),
    oldKept: isOldKeyKept(vaultFolder(vault.filesHome)),
  });
};

/**
 * Makes a new vault key, and with it the ways in of the owner at work: the passphrase they just typed, and a new recovery
 * code, answered once. Nothing is written: the vault goes over to the key when the code was typed back (`changeKey`).
 * Nobody else's passphrase is known here, and a key that the old one could open would be none; so the others have no way
 * in to the new key until the owner gives them a passphrase (`users:save`).
 */
export const prepareKeyChange = (
  work: Work,
  { passphrase }: InputOf<'keys:prepare'>,
): Result<OutputOf<'keys:prepare'>> =>
  withOwn(work, passphrase, () => {
    const vaultKey = randomBytes(32);
    const vault = { vaultId: work.vault.vaultId, vaultKey };
    const userId = work.user.id;
    const { recoveryCode, slot } = prepareRecovery(vault, userId);
    const slots = [makePassSlot(vault, { userId, passphrase }, calibrate()), slot];
    waitForTypedBack(work, {
      what: 'key',
      code: recoveryCode,
      use: (present) => useKey(present, { vaultKey: Buffer.from(vaultKey), salt: randomBytes(16), slots }),
      drop: () => vaultKey.fill(0),
    });
    return ok({ recoveryCode });
  });

/** A group of the shown code, typed back from paper: the vault goes over to the new key, everything else being answered meanwhile. */
export const changeKey = (work: Work, typedBack: InputOf<'keys:change'>): Promise<Result<null>> =>
  useTypedBack(work, 'key', typedBack);

const useKey = (
  work: Work,
  key: Pick<KeyChange, 'vaultKey' | 'salt' | 'slots'>,
): Result<null> | Promise<Result<null>> =>
  isFileHeld(work.vault.db)
    ? fail('busy', 'file-held')
    : longTask(work, 'keys:change', (watch) => goOver(work, { ...key, watch }));

/** Null when it was ended before the vault went over to the key: then nothing of it is left. */
const goOver = async (
  work: Work,
  key: Pick<KeyChange, 'vaultKey' | 'salt' | 'slots' | 'watch'>,
): Promise<Result<null> | null> => {
  const { makeRoom } = work.vault.db;
  try {
    const changed = await changeVaultKey(work.vault, {
      ...key,
      actor: work.user.id,
      now: work.now,
      // The PIN that lifts a cover is gone with the key.
      mayFinish: () => work.veil === null && work.handOver === null,
      note: (tx) => {
        appendOwnChange(tx, work.user, 'change-key');
        noteUnconfirmed(tx.db, work.user.id, false);
      },
    });
    if (!changed) return null;
    keepDoubt(work.vault.file, changed.file);
    carryDoubt(work.vault, changed);
    work.vault = changed;
  } catch (error) {
    if (error instanceof CopyDoesNotHold) return fail('damaged', 'key-not-changed');
    if (error instanceof NotOpenedAnew) return failureOf(error.why);
    throw error;
  }
  if (makeRoom) work.vault.db.makeRoom = makeRoom;
  work.user = selectUser(work.vault.db, work.user.id) ?? work.user;
  // What main holds is sealed to the key before.
  for (const row of work.held.values()) holdDraft(work, row);
  return ok(null);
};
