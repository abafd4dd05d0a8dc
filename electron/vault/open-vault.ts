import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { TellInOneGo } from '../../shared/works/in-one-go.ts';
import { type Braked, type Brake, hasFailed, makeBrake } from './brake.ts';
import { backUpBeforeUpdate } from './backups/before-update.ts';
import { readMeta } from './db/meta.ts';
import { mergeAtClose } from './db/merge-indexes.ts';
import { migrate, needsUpdate } from './db/migrate.ts';
import { closeDatabase, openDatabase, openFailure, type OpenFailure } from './db/open.ts';
import type { Db } from './db/run.ts';
import { releaseVaultLock, takeVaultLock, type VaultLock } from './db/vault-lock.ts';
import { keepErasureList } from './erasures/erasure-list.ts';
import { finishErasure } from './erasures/finish-erasure.ts';
import { isDiskFull, isNotAllowed } from './files/write-atomically.ts';
import {
  type Held,
  isOutdated,
  isUnnoted,
  keepHeads,
  noteNewer,
  type Notice,
  type RingHolder,
} from './keep-ring.ts';
import { deriveKey } from './keys/derive.ts';
import { type KeyringFailure, readKeyring, writeKeyring } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { type Unlocked, unlockWithPassphrase, withTries } from './keys/keyring.ts';
import { noTries, type Tries } from './keys/tries-file.ts';
import type { Moment } from './ledger/entry.ts';
import { type Lost, lostEntries } from './ledger/heads.ts';
import { fillIndexes } from './ledger/fill-indexes.ts';
import { fillTyped } from './ledger/fill-typed.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import type { Projection } from './ledger/projection.ts';
import { isOwnSchema } from './ledger/compare-tables.ts';
import { verifyTail } from './ledger/verify-entries.ts';
import { record, type WriteTx } from './ledger/write.ts';
import { databaseName, lockName, makeVaultFolder, type NewVault, vaultFolder } from './make-vault-folder.ts';
import { settleKeyChange } from './settle-key-change.ts';
import { toldTo } from './tries-of.ts';
import { braked, type Tried } from './try-unlock.ts';

export interface OpenVault extends RingHolder {
  readonly vaultId: string;
  /** Whose passphrase or recovery code opened it, and the slot that it is in. */
  readonly userId: string;
  readonly slotId: string;
  readonly ledger: Ledger;
  readonly brake: Brake;
  /** What was tried since the last right passphrase, until this one. */
  readonly tries: Tries;
  /** Entries that the ring knew and that were gone when it was opened. */
  readonly lost: Lost | null;
  /** For drafts while the disk is full, for backups, to open the copy of a backup, and for PINs; wiped by `closeVault`. */
  readonly keys: Readonly<Record<'draft' | 'backup' | 'database' | 'pin', Buffer>>;
  /** One transaction: every entry appended in `fn` is kept, with its rows, or none. */
  readonly write: <T>(actor: string, now: Moment, fn: (tx: WriteTx) => T) => T;
}

export type VaultFailure = OpenFailure | `keyring-${KeyringFailure}`;
export type Failed<Why> = { readonly ok: false; readonly why: Why };
export type VaultResult<Why> = { readonly ok: true; readonly vault: OpenVault } | Failed<Why>;
export type WithCode<Why> =
  { readonly ok: true; readonly vault: OpenVault; readonly recoveryCode: string } | Failed<Why>;

/** Entries whose hash, signature and chain are checked at each opening. */
const tailChecked = 100;
/** Writes after which the ledger's heads are copied to the ring without being asked. */
const writesBetweenHeads = 100;

/** The brake of a program that opens a vault once; one that stays hands its own in. */
export const ownBrake = (): Brake => makeBrake(uptime);

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
    return opened.ok ? { ...opened, recoveryCode: made.recoveryCode } : opened;
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
    lock = takeVaultLock(join(folder, lockName));
    if (lock === undefined) return { ok: false, why: 'in-use' };
    const read = readKeyring(folder);
    if (!read.ok) return { ok: false, why: `keyring-${read.why}` };
    settleKeyChange(folder, read.ring);
    const { unlocked, tries } = unlock(read.ring, folder);
    if (!unlocked.ok) return { ok: false, why: notUnlocked(unlocked.why) };
    const opened = openUnlocked(
      { home, lock, projection, brake, tries, tell, fromCopy: read.from === 'last-good' },
      read.ring,
      unlocked,
      then,
    );
    done = opened.ok;
    return opened;
  } catch (error) {
    if (isNotAllowed(error)) return { ok: false, why: 'not-allowed' };
    throw error;
  } finally {
    if (lock && !done) releaseVaultLock(lock);
    tell?.(null);
  }
}

function notUnlocked<Why extends string>(why: Why): Exclude<Why, 'damaged'> | 'keyring-damaged' {
  return why === 'damaged' ? 'keyring-damaged' : (why as Exclude<Why, 'damaged'>);
}

/** What is needed to open a vault whose lock is held and whose key is known. */
export interface Opening {
  readonly home: string;
  readonly lock: VaultLock;
  readonly projection: Projection;
  readonly brake: Brake;
  readonly tries: Tries;
  readonly fromCopy: boolean;
  readonly tell?: TellInOneGo | undefined;
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
  const file = join(vaultFolder(opening.home), databaseName);
  let db: Db | undefined;
  try {
    const opened = openDatabase(file, key, Buffer.from(ring.dbSalt, 'hex'));
    if (!opened.ok) return opened;
    db = opened.db;
    if (readMeta(db, 'vault-id') !== ring.vaultId) {
      closeDatabase(db);
      return { ok: false, why: 'foreign' };
    }
    if (needsUpdate(db.sqlite)) {
      opening.tell?.({ part: 'backing-up', done: 0, total: null });
      const kept = backUpBeforeUpdate({ ...opening, file, key, ring, db });
      if (!kept.ok) return kept;
      db = kept.db;
    }
    migrate(db.sqlite, undefined, opening.tell);
    const vault = hold(opening, db, ring, unlocked);
    const { held } = vault;
    if (ring.format === 1) held.ring = withTries(ring, held.ringMacKey);
    if (opening.fromCopy || held.ring !== ring || isUnnoted(db, ring)) putRing(opening.home, held.ring);
    noteNewer(db, held.ring);
    keepErasureList(vault);
    fillIndexes(db, ring.vaultId, opening.projection, opening.tell);
    fillTyped(db, opening.projection, opening.tell);
    finishErasure(db, opening.tell);
    then?.(vault, vaultKey);
    return { ok: true, vault };
  } catch (error) {
    if (db?.sqlite.open) closeDatabase(db);
    const why = openFailure(error);
    if (why === undefined) throw error;
    return { ok: false, why };
  } finally {
    key.fill(0);
    vaultKey.fill(0);
  }
}

/** Puts the good copy in the place of a damaged or older ring; on a full disk the next opening does it. */
function putRing(home: string, ring: Keyring): void {
  try {
    writeKeyring(vaultFolder(home), ring);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

function hold(
  { home, lock, projection, brake, tries: before, fromCopy }: Opening,
  db: Db,
  ring: Keyring,
  unlocked: Unlocked,
): OpenVault {
  const { vaultId } = ring;
  const use = (name: Parameters<typeof deriveKey>[2]) => deriveKey(unlocked.vaultKey, vaultId, name);
  const ledger = openLedger(db, projection);
  const older = before.cleared < Number(readMeta(db, 'tries-cleared') ?? 0);
  const tries = { ...toldTo(before, unlocked.userId), changed: before.changed || older };
  const lost = lostEntries(db, ring.heads) ?? null;
  const begun = { writesSinceHeads: 0, backupSigned: false, changingKey: false };
  const held: Held = { lock, ringMacKey: use('ringMac'), ring, ...begun };
  const vault: OpenVault = {
    home,
    vaultId,
    userId: unlocked.userId,
    slotId: unlocked.slotId,
    db,
    ledger,
    brake,
    tries,
    lost,
    notices: [
      ...(fromCopy ? (['ring-from-copy'] as const) : []),
      ...(lost ? (['rolled-back'] as const) : []),
      ...noticesOf(db, ring),
      ...(hasFailed(tries) ? (['tries-failed'] as const) : []),
      ...(tries.changed ? (['tries-changed'] as const) : []),
    ],
    keys: { draft: use('draft'), backup: use('backup'), database: use('database'), pin: use('pin') },
    write: (actor, now, fn) => {
      const result = record(db, ledger, actor, now, fn);
      held.writesSinceHeads += 1;
      if (held.writesSinceHeads >= writesBetweenHeads) keepHeads(vault);
      return result;
    },
    held,
  };
  return vault;
}

function noticesOf(db: Db, ring: Keyring): readonly Notice[] {
  return [
    ...(verifyTail(db, ring.vaultId, tailChecked) === undefined ? [] : (['tail-broken'] as const)),
    ...(isOwnSchema(db) ? [] : (['tables-changed'] as const)),
    ...(isOutdated(db, ring) ? (['ring-outdated'] as const) : []),
  ];
}

/** Puts the search indexes together for a moment, keeps the heads, empties the WAL, closes, wipes the keys and gives the lock back. */
export function closeVault(vault: OpenVault): void {
  if (!vault.db.sqlite.open) return;
  try {
    mergeAtClose(vault.db);
    keepHeads(vault);
    keepErasureList(vault);
  } finally {
    try {
      closeDatabase(vault.db);
    } finally {
      for (const key of [...Object.values(vault.keys), vault.held.ringMacKey]) key.fill(0);
      releaseVaultLock(vault.held.lock);
    }
  }
}
