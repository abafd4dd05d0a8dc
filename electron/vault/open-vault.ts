import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { type Braked, type Brake, ownBrake } from './brake.ts';
import { backUpBeforeUpdate } from './backups/before-update.ts';
import { forgetClosed, mostAtClose, noteClosed } from './closed-file.ts';
import { removeAside } from './db/aside.ts';
import { readMeta } from './db/meta.ts';
import { mergeAtClose } from './db/merge-indexes.ts';
import { migrate, needsUpdate } from './db/migrate.ts';
import { closeDatabase, guardAgainstWrites, openDatabase, openFailure, type OpenFailure } from './db/open.ts';
import type { Db } from './db/run.ts';
import { listAllTerms } from './db/search-index.ts';
import { leaveVaultLock, releaseVaultLock, takeVaultLock, type VaultLock } from './db/vault-lock.ts';
import { keepErasureList } from './erasures/erasure-list.ts';
import { finishErasure } from './erasures/finish-erasure.ts';
import { isDiskError, isNotAllowed } from './files/write-atomically.ts';
import { hold, type Opening, type OpenVault } from './hold-vault.ts';
import { isUnnoted, keepHeads, noteNewer } from './keep-ring.ts';
import { deriveKey } from './keys/derive.ts';
import { isCopyBehind, type KeyringFailure, readKeyring, writeKeyringIfRoom } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { type Unlocked, unlockWithPassphrase, withTries } from './keys/keyring.ts';
import { noTries } from './keys/tries-file.ts';
import { fillIndexes } from './ledger/fill-indexes.ts';
import { fillTyped } from './ledger/fill-typed.ts';
import type { Projection } from './ledger/projection.ts';
import { databaseName, lockName, makeVaultFolder, type NewVault, vaultFolder } from './make-vault-folder.ts';
import { beforeOpening, lookAtFile, trustAgain } from './look-at-file.ts';
import { openToRead } from './open-to-read.ts';
import { settleKeyChange } from './settle-key-change.ts';
import { braked, notUnlocked, type Tried } from './try-unlock.ts';
import { checkLeft, wasLeftOpen } from './unclean-end.ts';
import { whyOnlyRead } from './why-only-read.ts';

export type { Opening, OpenVault } from './hold-vault.ts';
/** `temporary-full`: there is no room for the copy of a vault that may not be written. */
export type VaultFailure = OpenFailure | 'temporary-full' | `keyring-${KeyringFailure}`;
export type Failed<Why> = { readonly ok: false; readonly why: Why };
export type VaultResult<Why> = { readonly ok: true; readonly vault: OpenVault } | Failed<Why>;
export type WithCode<Why> =
  { readonly ok: true; readonly vault: OpenVault; readonly recoveryCode: string } | Failed<Why>;

/** Makes a vault and opens it; `recoveryCode` is shown once. */
export function createVault(
  home: string,
  given: NewVault & { readonly projection: Projection; readonly brake?: Brake },
): WithCode<VaultFailure | 'exists'> {
  const vaultKey = randomBytes(32);
  try {
    const made = makeVaultFolder(home, vaultKey, given);
    if (!made.ok) return made;
    const own = (): Tried<never> => {
      const unlocked = { vaultKey: Buffer.from(vaultKey), userId: given.userId, slotId: 'new' };
      return { unlocked: { ok: true, ...unlocked }, tries: noTries };
    };
    const opened = openWith({ home, projection: given.projection, brake: given.brake ?? ownBrake() }, own);
    if (!opened.ok) return opened;
    trustAgain(opened.vault.file); // it was made just now
    return { ...opened, recoveryCode: made.recoveryCode };
  } finally {
    vaultKey.fill(0);
  }
}

/** Opens the vault with a passphrase. Never creates a vault. `tell` hears what takes long: an update, and what is left of an erasure. */
export function openVault(
  home: string,
  passphrase: string,
  projection: Projection,
  brake: Brake = ownBrake(),
  tell: TellInOneGo = () => undefined,
): VaultResult<VaultFailure | 'wrong-passphrase' | Braked> {
  return openWith(
    { home, projection, brake, tell },
    braked(brake, 'passphrase', (ring) => unlockWithPassphrase(ring, passphrase)),
  );
}

type Then = (vault: OpenVault, vaultKey: Buffer) => void;
/** Opens the vault with whatever `unlock` finds in its ring; `then` is lent the vault key before it is wiped. */
export function openWith<Why extends string>(
  { home, projection, brake, tell }: Pick<Opening, 'home' | 'projection' | 'brake' | 'tell'>,
  unlock: (ring: Keyring, folder: string) => Tried<Why>,
  then?: Then,
): VaultResult<VaultFailure | Exclude<Why, 'damaged'>> {
  const folder = vaultFolder(home);
  if (!existsSync(folder)) return { ok: false, why: 'missing' };
  let lock: VaultLock | undefined;
  let done = false;
  try {
    const leftOpen = wasLeftOpen(folder);
    const onlyRead = whyOnlyRead(folder);
    if (onlyRead !== null) {
      return openToRead({ folder, unlock, tell }, (copy, ring, given) => {
        const asCopy = { ...copy, ...given, projection, brake, tell, onlyRead, leftOpen, filesHome: home };
        const opened = openUnlocked(asCopy, ring, given.unlocked, then);
        return opened.ok || opened.why !== 'disk-full'
          ? opened
          : ({ ok: false, why: 'temporary-full' } as const);
      });
    }
    lock = takeVaultLock(join(folder, lockName));
    if (lock === undefined) return { ok: false, why: 'in-use' };
    const read = readKeyring(folder);
    if (!read.ok) return { ok: false, why: `keyring-${read.why}` };
    settleKeyChange(folder, read.ring);
    const { unlocked, tries } = unlock(read.ring, folder);
    if (!unlocked.ok) return { ok: false, why: notUnlocked(unlocked.why) };
    const opened = openUnlocked(
      { home, lock, projection, brake, tries, tell, leftOpen, fromCopy: read.from === 'last-good' },
      read.ring,
      unlocked,
      then,
    );
    done = opened.ok;
    return opened;
  } catch (error) {
    if (isNotAllowed(error)) return { ok: false, why: 'not-allowed' };
    if (isDiskError(error)) return { ok: false, why: 'disk-error' };
    throw error;
  } finally {
    if (lock && !done) leaveVaultLock(lock);
    tell?.(null);
  }
}

/** Opens the database with the unlocked key, which is wiped here whatever happens. The caller holds the vault's lock. */
export function openUnlocked(
  opening: Opening,
  ring: Keyring,
  unlocked: Unlocked,
  then?: Then,
): VaultResult<OpenFailure> {
  const { vaultKey } = unlocked;
  const key = deriveKey(vaultKey, ring.vaultId, 'database');
  const salt = Buffer.from(ring.dbSalt, 'hex');
  const folder = vaultFolder(opening.home);
  const file = join(folder, databaseName);
  const closedKey = deriveKey(vaultKey, ring.vaultId, 'closed');
  let db: Db | undefined;
  let held: OpenVault | undefined;
  try {
    const before = beforeOpening(folder, ring.vaultId, closedKey);
    // The note was read: a kill after the file went over to another journal must not look like somebody else's change.
    const opened = openDatabase(file, key, salt, 'by-place', () => forgetClosed(folder));
    if (!opened.ok) return opened;
    db = opened.db;
    if (readMeta(db, 'vault-id') !== ring.vaultId) {
      closeDatabase(db);
      return { ok: false, why: 'foreign' };
    }
    const isOlder = needsUpdate(db.sqlite);
    const look = lookAtFile(db, folder, before, {
      whole: isOlder || readMeta(db, 'compact-due') === 'yes', // both write to the file
    });
    if (!checkLeft(db, opening.leftOpen === true, opening.tell)) {
      closeDatabase(db);
      return { ok: false, why: 'damaged' };
    }
    if (isOlder && !opening.onlyRead) {
      opening.tell?.({ part: 'backing-up', done: 0, total: null });
      const kept = backUpBeforeUpdate({ ...opening, file, key, ring, db });
      if (!kept.ok) return kept;
      db = kept.db;
    }
    migrate(db.sqlite, undefined, opening.tell);
    const vault = hold(opening, db, ring, unlocked, look);
    held = vault;
    if (ring.format === 1) vault.held.ring = withTries(ring, vault.held.ringMacKey);
    if (opening.fromCopy || vault.held.ring !== ring || isUnnoted(db, ring) || isCopyBehind(folder, ring))
      writeKeyringIfRoom(folder, vault.held.ring);
    noteNewer(db, vault.held.ring);
    keepErasureList(vault);
    fillIndexes(db, ring.vaultId, opening.projection, opening.tell);
    fillTyped(db, opening.projection, opening.tell);
    finishErasure(db, opening.tell);
    then?.(vault, vaultKey);
    if (vault.onlyRead !== null) {
      listAllTerms(db);
      guardAgainstWrites(db);
    }
    return { ok: true, vault };
  } catch (error) {
    if (held) wipeKeys(held);
    if (db?.sqlite.open) closeDatabase(db);
    const why = openFailure(error);
    if (why === undefined) throw error;
    return { ok: false, why };
  } finally {
    for (const used of [key, closedKey, vaultKey]) used.fill(0);
  }
}

const wipeKeys = ({ keys, held }: OpenVault): void => {
  for (const key of [...Object.values(keys), held.ringMacKey]) key.fill(0);
};

/**
 * Notes what the file is like now that it is closed, unless it was not compared whole, or was not closed in order before and not checked
 * since: then nobody may take it as right.
 */
function noteFile({ home, vaultId, file, keys }: OpenVault, most: number): void {
  if (file.state === 'looking' || (!file.inOrder && !file.isTrusted)) return;
  noteClosed(vaultFolder(home), keys.closed, { vaultId, doubted: file.isTrusted ? null : file.after, most });
}

/** Time that a closing may take, ms; after 1.5 s the process is ended (`closingTime` in `electron/vault-process.ts`). */
const timeToClose = 1200;

/**
 * Puts the search indexes together for a moment, keeps the heads, empties the WAL, closes, wipes the keys and gives the lock back.
 * The digest of the closed file has what the rest left of `most` ms.
 */
export function closeVault(vault: OpenVault, most = timeToClose): void {
  if (!vault.db.sqlite.open) return;
  const until = performance.now() + most;
  try {
    mergeAtClose(vault.db);
    keepHeads(vault);
    keepErasureList(vault);
  } finally {
    try {
      closeDatabase(vault.db);
      noteFile(vault, Math.min(mostAtClose, until - performance.now()));
    } finally {
      wipeKeys(vault);
      releaseVaultLock(vault.held.lock);
      if (vault.onlyRead !== null) removeAside(vault.home);
    }
  }
}
