import { closeSync, fsyncSync, ftruncateSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { holdFile, letFileGo } from './db/checkpoint.ts';
import { heldFile, pagesSinceHeld } from './db/held-file.ts';
import { readMeta, writeMeta } from './db/meta.ts';
import { closeDatabase, openDatabase, type OpenFailure } from './db/open.ts';
import { recodePages } from './db/recode-pages.ts';
import { releaseVaultLock } from './db/vault-lock.ts';
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
import { CopyDoesNotHold, goThrough, type KeyWatch, makeNext, type Next } from './make-next.ts';
import { vaultFolder } from './make-vault-folder.ts';
import { openUnlocked, type OpenVault } from './open-vault.ts';
import { atOnce } from './slices.ts';
import {
  finishKeyChange,
  nextDatabaseName,
  oldKeyFolder,
  removeNext,
  removeOldKey,
} from './settle-key-change.ts';

/** What is about to be done. Until `committing` the vault is as it was, afterwards it is under the new key. */
export type KeyChangeStep =
  | 'backing-up'
  | 'rekeying'
  | 'checking'
  | 'carrying-over'
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
  readonly now: () => Moment;
  /** Appends the entry that tells of it. */
  readonly note: (tx: WriteTx) => void;
  readonly watch: KeyWatch;
  /** Whether the vault may be opened anew just now; asked until it may. */
  readonly mayFinish: () => boolean;
  readonly onStep?: (step: KeyChangeStep) => void;
}

/** The vault is under its new key and did not open under it just now; the next unlock may. */
export class NotOpenedAnew extends Error {
  readonly why: OpenFailure;
  constructor(why: OpenFailure) {
    super(why);
    this.why = why;
  }
}

/**
 * Puts the vault under another key: a checked backup, a copy of it written anew under the new key and checked, the new
 * ring, and then the copy in the place of the old database. Everything else goes on meanwhile, writing too: what was written since is
 * carried over in the end. The writing of the ring is the one moment at which it is done: ended before it the old vault opens, after
 * it the new one (`electron/vault/settle-key-change.ts`). Null when it was ended, and throws when anything goes wrong, before that
 * moment: the vault stays open as it was. Answers the vault opened anew; the given one is closed.
 */
export async function changeVaultKey(vault: OpenVault, change: KeyChange): Promise<OpenVault | null> {
  const { onStep = () => undefined, watch, now, salt } = change;
  const { held, db } = vault;
  const folder = vaultFolder(vault.home);
  const from = { key: Buffer.from(vault.keys.database), salt: Buffer.from(held.ring.dbSalt, 'hex') };
  const to = { key: deriveKey(change.vaultKey, vault.vaultId, 'database'), salt };
  const next = { vault, folder, next: join(folder, nextDatabaseName), from, to, at: now().at, watch, onStep };
  const done = { isCommitted: false };
  held.changingKey = true;
  try {
    return (await makeNext(next)) ? await carryOver(next, change, () => finish(next, change, done)) : null;
  } finally {
    for (const key of [from.key, to.key, change.vaultKey]) key.fill(0);
    if (!done.isCommitted) removeNext(folder);
    if (db.sqlite.open) letFileGo(db);
    held.changingKey = false;
  }
}

/** Pages written meanwhile that are carried over in one go: some milliseconds. */
const carriedAtOnce = 200;
/** How often what was written meanwhile is carried over in slices first; somebody may write on and on. */
const mostRounds = 20;
/** How long it is waited for a moment at which the vault may be opened anew, ms. */
const askAgain = 200;

/** Carries over what was written meanwhile until little is left, and then does the rest without a turn in between. */
async function carryOver<T>(
  { vault: { db }, next, from, to, watch: { goesOn } }: Next,
  { onStep = () => undefined, mayFinish }: KeyChange,
  last: () => T,
): Promise<T | null> {
  onStep('carrying-over');
  for (let round = 0; goesOn(); round += 1) {
    const numbers = pagesSinceHeld(db);
    if (numbers.size <= carriedAtOnce || round >= mostRounds) {
      if (mayFinish()) return last();
      await pause(askAgain);
      continue;
    }
    if (!holdFile(db)) throw new CopyDoesNotHold('The file could not be held.');
    const target = openSync(next, 'r+');
    try {
      const steps = recodePages({ source: heldFile(db).handle, target, from, to }, numbers);
      if (!(await goThrough(steps, goesOn))) return null;
    } finally {
      closeSync(target);
    }
  }
  return null;
}

/** The last part, in which nothing else has its turn. */
function finish(next: Next, change: KeyChange, done: { isCommitted: boolean }): OpenVault {
  const { vault, folder } = next;
  const { onStep = () => undefined } = change;
  keepHeads(vault);
  carryLast(next);
  const { ring: old } = vault.held;
  const ring = noteChange(next, change);
  onStep('keeping-ring');
  removeOldKey(folder);
  try {
    mkdirSync(join(folder, oldKeyFolder), { recursive: true, mode: 0o700 });
    writeAtomically(join(folder, oldKeyFolder, keyringName), Buffer.from(canonicalText(old), 'utf8'));
    syncFolder(folder);
    onStep('committing');
    commit(folder, ring);
    done.isCommitted = true;
  } finally {
    if (!done.isCommitted) removeOldKey(folder);
  }
  return openAnew(vault, change, ring, onStep);
}

/** The last pages, and the length of the file. */
function carryLast({ vault: { db }, next, from, to }: Next): void {
  const numbers = pagesSinceHeld(db);
  if (!holdFile(db)) throw new CopyDoesNotHold('The file could not be held.');
  const source = heldFile(db).handle;
  const target = openSync(next, 'r+');
  try {
    atOnce(recodePages({ source, target, from, to }, numbers));
    ftruncateSync(target, fstatSync(source).size);
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

/** Writes the entry into the new database, and which ring belongs to it; answers that ring, which is nowhere written yet. */
function noteChange({ vault, next, to }: Next, change: KeyChange): Keyring {
  const { onStep = () => undefined, vaultKey, salt, slots } = change;
  onStep('noting');
  const opened = openDatabase(next, to.key, salt);
  if (!opened.ok) throw new CopyDoesNotHold('The copy under the new key does not open.');
  const { db } = opened;
  try {
    if (!isDeepStrictEqual(heads(db), heads(vault.db)))
      throw new CopyDoesNotHold('The copy under the new key does not have the newest entries.');
    const { ring } = vault.held;
    const made = ringForKey(ring, { vaultKey, dbSalt: salt.toString('hex'), slots, heads: [] });
    const now = change.now();
    record(db, openLedger(db, vault.ledger.projection), change.actor, now, (tx) => {
      change.note(tx);
      noteRing(tx.db, made);
      writeMeta(tx.db, 'key-changed', String(now.at));
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
    if (!again.ok) throw new NotOpenedAnew(again.why);
    opened = true;
    onStep('done');
    return again.vault;
  } finally {
    if (!opened) releaseVaultLock(lock);
  }
}
