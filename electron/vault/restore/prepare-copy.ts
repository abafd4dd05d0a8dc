import { chmodSync, copyFileSync, lstatSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { storedPath } from '../../../shared/attachments/stored-path.ts';
import { type Manifest, manifestName } from '../../../shared/backups/manifest.ts';
import type { OpenedBy, RestoreFailure, RestoreProgress } from '../../../shared/restores/restore.ts';
import { checkCopy } from '../backups/check-copy.ts';
import { manifestHolds, parseManifest } from '../backups/manifest.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { migrateSteps } from '../db/migrate.ts';
import { closeDatabase, openDatabase, openFailure, type OpenFailure } from '../db/open.ts';
import { type Db, write } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import { eraseAgain } from '../erasures/erase-again.ts';
import { erasedAround } from '../erasures/erasure-list.ts';
import { describeFile } from '../files/describe-file.ts';
import { filesLeft, syncFiles } from './copied-files.ts';
import { syncFile, syncFolder } from '../files/write-atomically.ts';
import { deriveKey } from '../keys/derive.ts';
import { keyringName, lastGoodName, readKeyring } from '../keys/keyring-file.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import { unlockWithPassphrase, unlockWithRecovery } from '../keys/keyring.ts';
import { noTries, writeTries } from '../keys/tries-file.ts';
import type { Moment } from '../ledger/entry.ts';
import { fillIndexSteps } from '../ledger/fill-indexes.ts';
import { fillTypedSteps } from '../ledger/fill-typed.ts';
import { compareHeads } from '../ledger/heads.ts';
import { publicKeys } from '../ledger/ledger.ts';
import { verifySteps } from '../ledger/verify.ts';
import { databaseName } from '../make-vault-folder.ts';
import { projection } from '../projectors.ts';
import { stop } from './stopped.ts';

/** The way into a backup: its vault key, which is wiped by who asked for it. */
export interface BackupUnlocked {
  readonly vaultKey: Buffer;
  readonly userId: string;
  readonly by: OpenedBy;
}

export interface CopyOrder {
  /** The folder of one backup. */
  readonly from: string;
  /** The folder that is made for the copy. */
  readonly part: string;
  /** Opens the backup's ring, or stops. */
  readonly unlock: (ring: Keyring) => BackupUnlocked;
  /** When who was erased since is erased again. */
  readonly now: Moment;
}

/** A copy that holds, ready to be put in place. */
export interface PreparedCopy {
  readonly manifest: Manifest;
  /** Entries of the ledger that were checked. */
  readonly entries: number;
  /** How many people were erased again, because they had been erased after the backup was made. */
  readonly erased: number;
  /** Attached files that the vault did not have any more when the backup was made. */
  readonly filesMissing: number;
  readonly by: OpenedBy;
  /** Whose passphrase or code opened it; null when the backup does not know the person. */
  readonly user: { readonly name: string; readonly isOwner: boolean } | null;
}

/** Tries a secret as passphrase, then as recovery code; neither is used up. Stops when it is none of them. */
export function unlockBackup(ring: Keyring, secret: string): BackupUnlocked {
  const byPassphrase = unlockWithPassphrase(ring, secret);
  if (byPassphrase.ok) return { ...byPassphrase, by: 'passphrase' };
  const byCode = unlockWithRecovery(ring, secret);
  return byCode.ok ? { ...byCode, by: 'code' } : stop('secret');
}

/**
 * Copies a backup to a new folder and proves it there: size and hash of each file, the manifest's signature, every page,
 * the rows and newest entries that the manifest names, and every entry of the ledger; and erases again who was erased
 * since. The copy is then a vault of today's program. Yields how far it is, so that other work has its turn. Stops with
 * the reason; the caller removes the folder.
 */
export function* prepareCopy(order: CopyOrder): Generator<RestoreProgress, PreparedCopy> {
  const { from, part, unlock } = order;
  const manifest = readManifest(from);
  yield* copyBackup(from, part, manifest);
  const read = readKeyring(part);
  if (!read.ok) return stop(read.why === 'newer' ? 'newer' : 'ring-damaged');
  if (read.ring.vaultId !== manifest.vault) return stop('ring-foreign');
  const { vaultKey, userId, by } = unlock(read.ring);
  const key = deriveKey(vaultKey, read.ring.vaultId, 'database');
  vaultKey.fill(0);
  try {
    yield* verifyPages(join(part, databaseName), key, read.ring, manifest);
    return { manifest, by, ...(yield* verifyEntries(order, key, read.ring, manifest, userId)) };
  } finally {
    key.fill(0);
  }
}

/** The manifest of a backup's folder; its signature is looked at once the backup is open. */
function readManifest(from: string): Manifest {
  const file = join(from, manifestName);
  const there = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const manifest = there ? parseManifest(readFileSync(file, 'utf8')) : undefined;
  return manifest ?? stop('not-a-backup');
}

/** Copies every file and reads the copies again: what is put in place is what was checked. */
function* copyBackup(from: string, to: string, { files }: Manifest): Generator<RestoreProgress, void> {
  const of = files.reduce((sum, { size }) => sum + size, 0);
  const { bavail, bsize } = statfsSync(dirname(to));
  if (bavail * bsize < of) stop('disk-full');
  mkdirSync(to, { mode: 0o700 });
  let done = 0;
  for (const file of files) {
    yield { step: 'copying', done, of };
    const source = join(from, storedPath(file.name));
    if (lstatSync(source, { throwIfNoEntry: false })?.isFile() !== true) stop('incomplete', file.name);
    const copy = join(to, storedPath(file.name));
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
    copyFileSync(source, copy);
    chmodSync(copy, 0o600);
    syncFile(copy);
    if (!isDeepStrictEqual(describeFile(copy), file)) stop('file-differs', file.name);
    done += file.size;
  }
  copyFileSync(join(to, keyringName), join(to, lastGoodName));
  syncFiles(to);
  syncFolder(to);
}

/** A disk that is full or fails says nothing about the backup. */
const faultOf = (why: OpenFailure): RestoreFailure =>
  why === 'disk-full' ? 'disk-full' : why === 'disk-error' ? 'not-written' : 'database';

/** Every page of the copy, its rows and newest entries, and who signed for them. */
function* verifyPages(
  file: string,
  key: Buffer,
  ring: Keyring,
  manifest: Manifest,
): Generator<RestoreProgress, void> {
  const { vault, tables, heads, counts } = manifest;
  const of = Object.keys(counts).length + 1;
  yield { step: 'verifying', done: 0, of };
  const salt = Buffer.from(ring.dbSalt, 'hex');
  const opened = openDatabase(file, key, salt);
  if (!opened.ok) return stop(opened.why === 'newer' ? 'newer' : faultOf(opened.why));
  const written = manifestHolds(manifest, publicKeys(opened.db));
  closeDatabase(opened.db);
  if (!written) stop('signature');
  const steps = checkCopy(file, key, salt, { vault, tables, heads, counts });
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (!step.done) yield { step: 'verifying', done: Math.min(done, of), of };
    else if (step.value) return undefined;
    else stop('database');
  }
}

/**
 * A backup of an older version is brought up to date in the copy, as the first unlock would do it. The count of wrong
 * tries begins anew: a missing one would be taken for one that somebody removed.
 */
function* verifyEntries(
  { from, part: folder, now }: CopyOrder,
  key: Buffer,
  ring: Keyring,
  { counts }: Manifest,
  userId: string,
): Generator<RestoreProgress, Pick<PreparedCopy, 'entries' | 'erased' | 'filesMissing' | 'user'>> {
  const of = counts['entries'] ?? 0;
  const opened = openDatabase(join(folder, databaseName), key, Buffer.from(ring.dbSalt, 'hex'));
  if (!opened.ok) return stop(faultOf(opened.why));
  const { db } = opened;
  try {
    yield* updated(db, ring.vaultId);
    yield { step: 'replaying', done: 0, of };
    const entries = yield* replayed(db, ring.vaultId, of);
    if (compareHeads(db, ring.heads) === 'rolled-back') return stop('ledger');
    write(db, (tx) => writeMeta(tx, 'restored-at', String(now.at)));
    const erased = yield* eraseAgain(db, erasedAround(db, ring.vaultId, dirname(folder), from), now);
    if (erased > 0) yield* replayed(db, ring.vaultId, of);
    const filesMissing = filesLeft(db, folder);
    const cleared = Number(readMeta(db, 'tries-cleared') ?? 0);
    writeTries(folder, ring.vaultId, { ...noTries, cleared });
    return { entries, erased, filesMissing, user: userOf(db, userId) };
  } catch (error) {
    const why = openFailure(error);
    if (why === undefined) throw error;
    return stop(faultOf(why));
  } finally {
    closeDatabase(db);
  }
}

/** What the first opening by today's program would do with an older database. */
function* updated(db: Db, vaultId: string): Generator<RestoreProgress, void> {
  for (const steps of [
    migrateSteps(db.sqlite),
    fillIndexSteps(db, vaultId, projection),
    fillTypedSteps(db, projection),
  ]) {
    for (const { part, done, total } of steps)
      yield { step: part === 'updating' ? part : 'indexing', done, of: total ?? 0 };
  }
}

/** Every entry, from the first to the last; answers how many there are. */
function* replayed(db: Db, vaultId: string, of: number): Generator<RestoreProgress, number> {
  const steps = verifySteps(db, { vaultId, projection });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.ok ? step.value.entries : stop('ledger');
    const { part, done, total } = step.value;
    if (part === 'entries') yield { step: 'replaying', done: Math.min(done, of), of };
    else yield { step: part === 'tables' ? 'comparing' : 'searching', done, of: total ?? 0 };
  }
}

function userOf(db: Db, userId: string): PreparedCopy['user'] {
  const user = selectUser(db, userId);
  return user ? { name: user.name, isOwner: user.role === 'owner' && user.removedAt === null } : null;
}
