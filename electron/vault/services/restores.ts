import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ErrorCode } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { RestoreFailure, RestoreProgress } from '../../../shared/restores/restore.ts';
import { parseManifest } from '../backups/manifest.ts';
import type { Brake, TriesPlace } from '../brake.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { readKeyring } from '../keys/keyring-file.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import { parseRecoveryCode } from '../keys/recovery-code.ts';
import type { Moment } from '../ledger/entry.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type {
  CheckedBackup,
  CheckOrder,
  PlacingOrder,
  RestoreAsk,
  SpokenManifest,
} from '../backup-messages.ts';
import { type BackupUnlocked, prepareCopy, unlockBackup } from '../restore/prepare-copy.ts';
import { putInPlace } from '../restore/put-in-place.ts';
import { Stopped } from '../restore/stopped.ts';
import { refuseBraked } from './tries.ts';

/** What restoring needs of this process: its folder and the brake of wrong tries, never an open vault. */
export interface Restorer {
  readonly home: string;
  readonly brake: Brake;
  readonly now: () => Moment;
}

/** Where wrong tries at backups are counted while there is no vault of theirs here. */
const triesFolder = 'restore-tries';

const codes: Partial<Readonly<Record<RestoreFailure, ErrorCode>>> = {
  secret: 'wrong-passphrase',
  newer: 'newer-vault',
  'disk-full': 'storage-full',
  'in-use': 'busy',
  'not-a-backup': 'refused',
  'not-owner': 'refused',
  'not-written': 'refused',
};
const failed = (why: RestoreFailure): Result<never> => fail(codes[why] ?? 'damaged', `backup-${why}`);

/** A wait after wrong tries, or too many of them. */
class Braked extends Error {
  readonly answer: Result<never>;
  constructor(answer: Result<never>) {
    super('braked');
    this.answer = answer;
  }
}

/**
 * Wrong tries at a backup count with those at the vault, so that a backup is no way round its wait. Where there is no
 * vault of the same practice they are counted beside it, and begin at none.
 */
const placeOf = (home: string, { vaultId }: Keyring): TriesPlace => {
  const folder = vaultFolder(home);
  const here = existsSync(folder) ? readKeyring(folder) : undefined;
  if (here?.ok && here.ring.vaultId === vaultId) return { folder, ring: here.ring };
  const beside = join(home, triesFolder, vaultId);
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  return { folder: beside, ring: { vaultId, format: 1 } };
};

/** Tries the secret under the brake, as unlocking does. */
const unlockBraked = ({ home, brake }: Restorer, ring: Keyring, secret: string): BackupUnlocked => {
  const by = parseRecoveryCode(secret).ok ? 'code' : 'passphrase';
  const check = (): BackupUnlocked | undefined => {
    try {
      return unlockBackup(ring, secret);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      return undefined;
    }
  };
  const tried = brake.attempt(placeOf(home, ring), by, check, (unlocked) => unlocked === undefined);
  if (tried.braked !== null) throw new Braked(refuseBraked(tried.braked));
  return tried.answer ?? unlockBackup(ring, secret);
};

/** What an error of the disk or a reason to stop means; anything else is a mistake of the program. */
const failureOf = (error: unknown): Result<never> => {
  if (error instanceof Braked) return error.answer;
  if (error instanceof Stopped) return failed(error.why);
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return failed(isDiskFull(error) ? 'disk-full' : 'not-written');
};

/** Copies a backup to a folder of `home` and proves it there; other work has its turn in between. */
const check = async (
  restorer: Restorer,
  { from, folder, secret, ownersOnly }: CheckOrder,
  tell: (progress: RestoreProgress) => void,
): Promise<Result<CheckedBackup>> => {
  const part = join(restorer.home, folder);
  let whole = false;
  try {
    const unlock = (ring: Keyring): BackupUnlocked => unlockBraked(restorer, ring, secret);
    const steps = prepareCopy({ from, part, unlock, now: restorer.now() });
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) {
        tell(step.value);
        await nextTurn();
        continue;
      }
      const { manifest, entries, erased, by, user } = step.value;
      if (ownersOnly && user?.isOwner !== true) return failed('not-owner');
      whole = true;
      const { at, program, counts, heads } = manifest;
      return ok({ at, program, counts, heads, entries, erased, by, openedFor: user?.name ?? '' });
    }
  } catch (error) {
    return failureOf(error);
  } finally {
    if (!whole) rmSync(part, { recursive: true, force: true });
  }
};

/** Renames the checked copy, or a vault that was put aside, to be the vault. */
const place = ({ home }: Restorer, order: PlacingOrder): Result<string | null> => {
  try {
    const kept = putInPlace({ home, ...order });
    rmSync(join(home, triesFolder), { recursive: true, force: true });
    return ok(kept);
  } catch (error) {
    return failureOf(error);
  }
};

/** What manifests say of themselves; who signed them is known only once their backup is open. */
const read = (manifests: readonly string[]): Result<readonly (SpokenManifest | null)[]> =>
  ok(
    manifests.map((text) => {
      const manifest = parseManifest(text);
      if (!manifest) return null;
      return { at: manifest.at, size: manifest.files.reduce((sum, { size }) => sum + size, 0) };
    }),
  );

/** Answers what main asks for a restore or a drill. No vault is opened for it but the copy. */
export const answerRestore = (
  restorer: Restorer,
  ask: RestoreAsk,
  tell: (progress: RestoreProgress) => void,
): Result<unknown> | Promise<Result<unknown>> => {
  switch (ask.do) {
    case 'read':
      return read(ask.manifests);
    case 'check':
      return check(restorer, ask.order, tell);
    case 'place':
      return place(restorer, ask.order);
  }
};
