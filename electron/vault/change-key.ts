import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupDatabase } from '../../shared/backups/manifest.ts';
import { checkCopyAtOnce, factsOf } from './backups/check-copy.ts';
import { keepCopy } from './backups/keep-copy.ts';
import { selectStoredFiles } from './db/attachments.ts';
import { copyInto } from './db/backups.ts';
import { readMeta, writeMeta } from './db/meta.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import { type FileKey, rekeyCopy } from './db/rekey.ts';
import { releaseVaultLock } from './db/vault-lock.ts';
import { inspectFile, looksLikeNoise } from './db/vault-file.ts';
import { syncFile, syncFolder, writeAtomically } from './files/write-atomically.ts';
import { keepHeads, noteRing } from './keep-ring.ts';
import { deriveKey } from './keys/derive.ts';
import { keyringName, readKeyring, writeHeads } from './keys/keyring-file.ts';
import type { Keyring, Slot } from './keys/keyring-format.ts';
import { ringForKey } from './keys/keyring.ts';
import { canonicalText } from './ledger/canonical.ts';
import type { Moment } from './ledger/entry.ts';
import { heads } from './ledger/heads.ts';
import { openLedger } from './ledger/ledger.ts';
import { record, type WriteTx } from './ledger/write.ts';
import { vaultFolder } from './make-vault-folder.ts';
import { openUnlocked, type OpenVault } from './open-vault.ts';
import {
  finishKeyChange,
  nextDatabaseName,
  oldKeyFolder,
  removeNextDatabase,
  removeOldKey,
} from './settle-key-change.ts';

/** What is about to be done. Until `committing` the vault is as it was, afterwards it is under the new key. */
export type KeyChangeStep =
  | 'backing-up'
  | 'copying'
  | 'rekeying'
  | 'checking'
  | 'noting'
  | 'keeping-ring'
  | 'committing'
  | 'closing'
  | 'copy-of-ring'
  | 'putting-aside'
  | 'putting-in-place'
  | 'opening'
  | 'done';

export interface KeyChange {
  /** 32 random bytes; wiped here. */
  readonly vaultKey: Buffer;
  /** 16 random bytes for the head of the new database file. */
  readonly salt: Buffer;
  /** The only ways in to the new key. */
  readonly slots: readonly Slot[];
  readonly actor: string;
  readonly now: Moment;
  /** Appends the entry that tells of it. */
  readonly note: (tx: WriteTx) => void;
  readonly onStep?: (step: KeyChangeStep) => void;
}

/** The copy does not hold what it has to; the vault is as it was. */
export class CopyDoesNotHold extends Error {}

/**
 * Puts the vault under another key: a checked backup, a copy of it written anew under the new key and checked, the new
 * ring, and then the copy in the place of the old database. The writing of the ring is the one moment at which it is
 * done: ended before it the old vault opens, after it the new one (`electron/vault/settle-key-change.ts`). Throws, and
 * the vault stays open as it was, when anything goes wrong before. Answers the vault opened anew; the given one is closed.
 */
export function changeVaultKey(vault: OpenVault, change: KeyChange): OpenVault {
  const folder = vaultFolder(vault.home);
  const next = join(folder, nextDatabaseName);
  const key = deriveKey(change.vaultKey, vault.vaultId, 'database');
  let committed = false;
  try {
    const old = makeNext(vault, change, { folder, next, key });
    const ring = noteChange(vault, change, { next, key });
    const { onStep = () => undefined } = change;
    onStep('keeping-ring');
    mkdirSync(join(folder, oldKeyFolder), { recursive: true, mode: 0o700 });
    writeAtomically(join(folder, oldKeyFolder, keyringName), Buffer.from(canonicalText(old), 'utf8'));
    syncFolder(folder);
    onStep('committing');
    commit(folder, ring);
    committed = true;
    return openAnew(vault, change, ring, onStep);
  } finally {
    key.fill(0);
    change.vaultKey.fill(0);
    if (!committed) {
      removeOldKey(folder);
      removeNextDatabase(folder);
    }
  }
}

interface Next {
  readonly folder: string;
  /** The new database, and its key. */
  readonly next: string;
  readonly key: Buffer;
}

/** The backup, and the copy of it under the new key, checked; answers the ring as it is in the backup. */
function makeNext(vault: OpenVault, change: KeyChange, { folder, next, key }: Next): Keyring {
  const { onStep = () => undefined, salt } = change;
  onStep('backing-up');
  keepHeads(vault);
  const { ring } = vault.held;
  const from: FileKey = { key: vault.keys.database, salt: Buffer.from(ring.dbSalt, 'hex') };
  const facts = factsOf(vault.db, vault.vaultId);
  const backup = keepCopy({
    home: vault.home,
    at: change.now.at,
    reason: 'key',
    ring,
    key: from.key,
    signer: vault.ledger,
    facts,
    attached: selectStoredFiles(vault.db),
    copyTo: (file) => copyInto(vault.db, file),
  });
  if (backup === undefined) throw new CopyDoesNotHold('The backup does not hold.');
  onStep('copying');
  removeOldKey(folder);
  removeNextDatabase(folder);
  copyFileSync(join(backup, backupDatabase), next);
  chmodSync(next, 0o600);
  syncFile(next);
  onStep('rekeying');
  rekeyCopy(next, from, { key, salt });
  onStep('checking');
  const file = inspectFile(next);
  const isNew = file.ok && looksLikeNoise(file.page) && file.page.subarray(0, 16).equals(salt);
  if (!isNew || openDatabase(next, from.key, from.salt).ok || !checkCopyAtOnce(next, key, salt, facts))
    throw new CopyDoesNotHold('The copy under the new key does not hold.');
  return ring;
}

/** Writes the entry into the new database, and which ring belongs to it; answers that ring, which is nowhere written yet. */
function noteChange(vault: OpenVault, change: KeyChange, { next, key }: Omit<Next, 'folder'>): Keyring {
  const { onStep = () => undefined, vaultKey, salt, slots } = change;
  onStep('noting');
  const opened = openDatabase(next, key, salt);
  if (!opened.ok) throw new CopyDoesNotHold('The copy under the new key does not open.');
  const { db } = opened;
  try {
    const { ring } = vault.held;
    const made = ringForKey(ring, { vaultKey, dbSalt: salt.toString('hex'), slots, heads: [] });
    record(db, openLedger(db, vault.ledger.projection), change.actor, change.now, (tx) => {
      change.note(tx);
      noteRing(tx.db, made);
      writeMeta(tx.db, 'key-changed', String(change.now.at));
    });
    // A rolled-back ledger keeps its old heads, so that it goes on being told.
    const kept = vault.notices.includes('rolled-back') ? ring.heads : heads(db);
    return ringForKey(ring, { vaultKey, dbSalt: salt.toString('hex'), slots, heads: kept });
  } finally {
    closeDatabase(db);
    syncFile(next);
  }
}

/** Writes the new ring. An error after it is in its place is none: there is no way back then. */
function commit(folder: string, ring: Keyring): void {
  try {
    writeHeads(folder, ring);
  } catch (error) {
    const read = readKeyring(folder);
    if (!read.ok || read.ring.mac !== ring.mac) throw error;
  }
}

/** Closes the old database and opens the new one in its place, under the same lock. */
function openAnew(
  vault: OpenVault,
  { vaultKey }: KeyChange,
  ring: Keyring,
  onStep: (step: KeyChangeStep) => void,
): OpenVault {
  const { home, userId, brake } = vault;
  // What was told at the unlock was cleared since: the older number would look like an older count put back.
  const tries = { ...vault.tries, cleared: Number(readMeta(vault.db, 'tries-cleared') ?? 0) };
  const { lock } = vault.held;
  let opened = false;
  try {
    onStep('closing');
    closeDatabase(vault.db);
    for (const key of [...Object.values(vault.keys), vault.held.ringMacKey]) key.fill(0);
    finishKeyChange(vaultFolder(home), ring, onStep);
    onStep('opening');
    const slotId = ring.slots.find((slot) => slot.type === 'pass' && slot.userId === userId)?.slotId ?? '';
    const opening = { home, lock, projection: vault.ledger.projection, brake, tries, fromCopy: false };
    const again = openUnlocked(opening, ring, { ok: true, vaultKey: Buffer.from(vaultKey), userId, slotId });
    if (!again.ok) throw new Error(`The vault did not open under its new key: ${again.why}.`);
    opened = true;
    onStep('done');
    return again.vault;
  } finally {
    if (!opened) releaseVaultLock(lock);
  }
}
