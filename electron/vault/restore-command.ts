import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Manifest, manifestName } from '../../shared/backups/manifest.ts';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../shared/dates/format.ts';
import { checkCopyAtOnce } from './backups/check-copy.ts';
import { manifestHolds, parseManifest } from './backups/manifest.ts';
import { readMeta } from './db/meta.ts';
import { migrate } from './db/migrate.ts';
import { closeDatabase, openDatabase, openFailure } from './db/open.ts';
import { releaseVaultLock, takeVaultLock } from './db/vault-lock.ts';
import { describeFile } from './files/describe-file.ts';
import { isDiskFull, syncFile, syncFolder } from './files/write-atomically.ts';
import { deriveKey } from './keys/derive.ts';
import { keyringName, lastGoodName, readKeyring } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { unlockWithPassphrase, unlockWithRecovery } from './keys/keyring.ts';
import { noTries, writeTries } from './keys/tries-file.ts';
import { compareHeads } from './ledger/heads.ts';
import { publicKeys } from './ledger/ledger.ts';
import { verifyLedger } from './ledger/verify.ts';
import { databaseName, lockName, vaultFolder } from './make-vault-folder.ts';
import { projection } from './projectors.ts';

/** What came of it: 0 restored, 1 the backup does not hold, 2 it could not be tried. `text` is a plain sentence or two. */
export interface RestoreOutcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

export interface RestoreOrder {
  /** The folder of one backup. */
  readonly from: string;
  readonly home: string;
  /** The passphrase or the recovery code, as it was when the backup was made. */
  readonly secret: string;
  /** UTC ms, for the name that the present vault gets. */
  readonly now: number;
  /** Told before each step. */
  readonly onStep?: (step: 'copying' | 'verifying' | 'putting-aside' | 'putting-in-place' | 'done') => void;
}

const texts = {
  'not-a-backup': 'This folder is not a finished backup: its manifest is missing or was changed.',
  'ring-damaged': 'The key ring of this backup is damaged.',
  'ring-foreign': 'The key ring in this folder belongs to another vault.',
  newer: 'This backup was written by a newer version of Stria: restore it with that version.',
  secret: 'This is neither the passphrase nor the recovery code of this backup.',
  database: 'The database of this backup is damaged, or is not the one it was made with.',
  signature: 'The manifest of this backup was changed after it was written.',
  ledger: 'The entries of this backup do not hold together.',
  'in-use': 'The vault in this place is open: lock it or close Stria first.',
  'disk-full': 'There is not enough room to restore this backup.',
  'not-written': 'The backup could not be read, or nothing can be written to this place.',
} as const;
type Why = keyof typeof texts;

/** Why a restore ends; nothing was changed then. */
class Stopped extends Error {
  readonly outcome: RestoreOutcome;
  constructor(code: 1 | 2, text: string) {
    super(text);
    this.outcome = { code, text: `${text} Nothing was changed.` };
  }
}

const stop = (code: 1 | 2, why: Why): never => {
  throw new Stopped(code, texts[why]);
};

/**
 * Puts a backup in the place of the vault in `home`: copies it to a new folder, checks manifest, hashes, every page and
 * every entry there, renames the present vault to `vault-before-…` and never deletes it. Whatever goes wrong before that
 * leaves everything as it was.
 */
export function restoreVault(order: RestoreOrder): RestoreOutcome {
  const { home, onStep = () => undefined } = order;
  const part = join(home, `vault.restore-${randomBytes(6).toString('hex')}.part`);
  const homeWasThere = existsSync(home);
  try {
    const manifest = readManifest(order.from);
    mkdirSync(home, { recursive: true, mode: 0o700 });
    removeRests(home);
    onStep('copying');
    copyBackup(order.from, part, manifest);
    onStep('verifying');
    const entries = verifyBackup(part, manifest, order.secret);
    const kept = putInPlace(order, part);
    onStep('done');
    return { code: 0, text: restored(manifest, entries, kept) };
  } catch (error) {
    if (error instanceof Stopped) return error.outcome;
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return new Stopped(2, texts[isDiskFull(error) ? 'disk-full' : 'not-written']).outcome;
  } finally {
    rmSync(part, { recursive: true, force: true });
    if (!homeWasThere && existsSync(home) && readdirSync(home).length === 0)
      rmSync(home, { recursive: true });
  }
}

function readManifest(from: string): Manifest {
  const file = join(from, manifestName);
  const there = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const manifest = there ? parseManifest(readFileSync(file, 'utf8')) : undefined;
  return manifest ?? stop(2, 'not-a-backup');
}

/** What an earlier restore left that was broken off. */
function removeRests(home: string): void {
  for (const name of readdirSync(home)) {
    if (/^vault\.restore-[0-9a-f]{12}\.part$/.test(name)) rmSync(join(home, name), { recursive: true });
  }
}

/** Copies every file and reads the copies again: what is put in place is what was checked. */
function copyBackup(from: string, to: string, { files }: Manifest): void {
  mkdirSync(to, { mode: 0o700 });
  for (const file of files) {
    const source = join(from, file.name);
    if (lstatSync(source, { throwIfNoEntry: false })?.isFile() !== true) {
      throw new Stopped(1, `The backup is not complete: ${file.name} is missing.`);
    }
    const copy = join(to, file.name);
    copyFileSync(source, copy);
    syncFile(copy);
    if (!isDeepStrictEqual(describeFile(copy), file))
      throw new Stopped(1, `The backup is damaged: ${file.name} is not as it was written.`);
  }
  copyFileSync(join(to, keyringName), join(to, lastGoodName));
  syncFolder(to);
}

/** Opens the copy, checks it against its manifest and verifies the whole ledger; answers how many entries there are. */
function verifyBackup(folder: string, manifest: Manifest, secret: string): number {
  const read = readKeyring(folder);
  if (!read.ok) return stop(1, read.why === 'newer' ? 'newer' : 'ring-damaged');
  const { ring } = read;
  if (ring.vaultId !== manifest.vault) return stop(1, 'ring-foreign');
  const key = databaseKey(ring, secret);
  try {
    const { vault, tables, heads, counts } = manifest;
    const salt = Buffer.from(ring.dbSalt, 'hex');
    const file = join(folder, databaseName);
    const opened = openDatabase(file, key, salt);
    if (!opened.ok) return stop(1, opened.why === 'newer' ? 'newer' : 'database');
    const written = manifestHolds(manifest, publicKeys(opened.db));
    closeDatabase(opened.db);
    if (!written) return stop(1, 'signature');
    if (!checkCopyAtOnce(file, key, salt, { vault, tables, heads, counts })) return stop(1, 'database');
    return verifyEntries(folder, key, ring);
  } finally {
    key.fill(0);
  }
}

function databaseKey(ring: Keyring, secret: string): Buffer {
  const byPassphrase = unlockWithPassphrase(ring, secret);
  const unlocked = byPassphrase.ok ? byPassphrase : unlockWithRecovery(ring, secret);
  if (!unlocked.ok) return stop(2, 'secret');
  const key = deriveKey(unlocked.vaultKey, ring.vaultId, 'database');
  unlocked.vaultKey.fill(0);
  return key;
}

/**
 * A backup of an older version is brought up to date in the copy, as the first unlock would do it. The count of wrong
 * tries begins anew: a missing one would be taken for one that somebody removed.
 */
function verifyEntries(folder: string, key: Buffer, ring: Keyring): number {
  const opened = openDatabase(join(folder, databaseName), key, Buffer.from(ring.dbSalt, 'hex'));
  if (!opened.ok) return stop(1, 'database');
  const { db } = opened;
  try {
    migrate(db.sqlite);
    const verified = verifyLedger(db, { vaultId: ring.vaultId, projection });
    if (!verified.ok || compareHeads(db, ring.heads) === 'rolled-back') return stop(1, 'ledger');
    const cleared = Number(readMeta(db, 'tries-cleared') ?? 0);
    writeTries(folder, ring.vaultId, { ...noTries, cleared });
    return verified.entries;
  } catch (error) {
    if (error instanceof Stopped || openFailure(error) === undefined) throw error;
    return stop(1, openFailure(error) === 'disk-full' ? 'disk-full' : 'database');
  } finally {
    closeDatabase(db);
  }
}

/** Renames the present vault and puts the new one there; answers the name that the present one has now, if any. */
function putInPlace({ home, now, onStep = () => undefined }: RestoreOrder, part: string): string | undefined {
  const folder = vaultFolder(home);
  if (!existsSync(folder)) {
    onStep('putting-in-place');
    renameSync(part, folder);
    syncFolder(home);
    return undefined;
  }
  const lock = takeVaultLock(join(folder, lockName));
  if (lock === undefined) return stop(2, 'in-use');
  const kept = `vault-before-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
  let aside = folder;
  try {
    onStep('putting-aside');
    renameSync(folder, join(home, kept));
    aside = join(home, kept);
    onStep('putting-in-place');
    renameSync(part, folder);
    syncFolder(home);
    return kept;
  } catch (error) {
    if (aside !== folder && !existsSync(folder)) {
      renameSync(aside, folder);
      aside = folder;
    }
    throw error;
  } finally {
    releaseVaultLock({ ...lock, file: join(aside, lockName) });
  }
}

function restored({ at }: Manifest, entries: number, kept: string | undefined): string {
  const count = new Intl.NumberFormat('en-GB').format(entries);
  const when = `${formatDate(dateOfInstant(at))} ${formatTime(at)}`;
  const before = kept === undefined ? '' : ` The vault that was here is kept in the folder ${kept}.`;
  return `The backup of ${when} is in place: ${count} entries checked, everything holds.${before}`;
}
