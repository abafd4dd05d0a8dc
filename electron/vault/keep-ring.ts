import { z } from 'zod';
import { readMeta, writeMeta } from './db/meta.ts';
import { type Db, write } from './db/run.ts';
import type { VaultLock } from './db/vault-lock.ts';
import { isDiskFull } from './files/write-atomically.ts';
import { writeHeads, writeKeyring } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { raiseRing, withHeads } from './keys/keyring.ts';
import { heads } from './ledger/heads.ts';
import { vaultFolder } from './make-vault-folder.ts';

/**
 * Something the person must be told although the vault opened.
 * `rolled-back`: entries that were there are gone (an old copy, a replayed page, a deleted WAL).
 * `tail-broken`: hash, signature or chain of the newest entries do not hold.
 * `tables-changed`: tables, indexes or triggers are not those of this program: sealed rows may be unguarded.
 * `ring-outdated`: the ring is older than the database knows; a removed person could come back, owners only.
 * `ring-from-copy`: the ring was missing or damaged; its last good copy was used and put in its place.
 * `tries-failed`: wrong passphrases or codes were typed, or tries broken off, since the last right one.
 * `tries-changed`: the count of them was missing, changed, or an older copy.
 */
export type Notice =
  | 'rolled-back'
  | 'tail-broken'
  | 'tables-changed'
  | 'ring-outdated'
  | 'ring-from-copy'
  | 'tries-failed'
  | 'tries-changed';

/** What an open vault holds on to; for what opens, closes and changes slots only. */
export interface Held {
  readonly lock: VaultLock;
  readonly ringMacKey: Buffer;
  ring: Keyring;
  writesSinceHeads: number;
  /** A backup was checked and signed since this opening, so under the present key. */
  backupSigned: boolean;
  /** The file is held because the vault goes over to another key. */
  changingKey: boolean;
}

/** The part of an open vault that has to do with its ring. */
export interface RingHolder {
  readonly home: string;
  readonly db: Db;
  readonly notices: readonly Notice[];
  readonly held: Held;
}

/** Notes in an open write which ring belongs to the database: its generation and the ids of its slots. */
export function noteRing(tx: Db, { generation, slots }: Keyring): void {
  writeMeta(tx, 'ring-generation', String(generation));
  writeMeta(tx, 'ring-slots', JSON.stringify(slots.map(({ slotId }) => slotId)));
}

/** The generation that the database knows. */
const knownGeneration = (db: Db): number => Number(readMeta(db, 'ring-generation'));

/** Whether a ring is older than the one that the database was last used with: an old one was put back. */
export const isOutdated = (db: Db, ring: Keyring): boolean => ring.generation < knownGeneration(db);

/** Whether the program was ended after it had written this ring and before the ring's copy and the note in the database. */
export const isUnnoted = (db: Db, ring: Keyring): boolean => ring.generation > knownGeneration(db);

/** Notes such a ring; on a full disk the next opening does it. */
export function noteNewer(db: Db, ring: Keyring): void {
  if (!isUnnoted(db, ring)) return;
  try {
    write(db, (tx) => noteRing(tx, ring));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

const slotIdsSchema = z.array(z.string());

/**
 * After an owner unlocked with an old ring that was put back: raises it above the one that is gone, so that others can
 * unlock again. What stays is the way in that was used just now, and of the people in `present` what was valid last;
 * passphrases and codes that were replaced since do not come back, and the slot of
 * the computer's key store goes. A vault from before slots were noted keeps every
 * slot of those people.
 */
export function raiseOutdated(vault: RingHolder, usedSlot: string, present: ReadonlySet<string>): void {
  const noted = readMeta(vault.db, 'ring-slots');
  const valid = noted === undefined ? undefined : new Set(slotIdsSchema.parse(JSON.parse(noted)));
  const ring = raiseRing(
    vault.held.ring,
    vault.held.ringMacKey,
    knownGeneration(vault.db),
    ({ type, slotId, userId }) =>
      slotId === usedSlot ||
      (type !== 'os' && present.has(userId) && (valid === undefined || valid.has(slotId))),
  );
  keepRing(vault, ring);
}

/** An old ring is raised by the unlock of an owner. Where the disk was too full for that, its slots stay as they are until then. */
class RingNotRaised extends Error {
  readonly code = 'ENOSPC';
}

/** Writes a ring with changed slots and notes it in the database, which never goes back to an older one by it. */
export function keepRing(vault: RingHolder, ring: Keyring): void {
  const { db, held } = vault;
  if (isOutdated(db, held.ring) && ring.generation <= knownGeneration(db)) throw new RingNotRaised();
  const folder = vaultFolder(vault.home);
  writeKeyring(folder, withHeads(ring, vault.held.ringMacKey, heads(vault.db)));
  vault.held.ring = ring;
  write(vault.db, (tx) => noteRing(tx, ring));
}

/**
 * Copies the ledger's heads to the ring; false when the disk would not take it, which loses nothing: the copy is
 * only older. Call it when nothing else is going on. A rolled-back ledger keeps its old copy, so that every
 * opening says so until somebody decides.
 */
export function keepHeads(vault: RingHolder): boolean {
  const { held } = vault;
  held.writesSinceHeads = 0;
  if (vault.notices.includes('rolled-back')) return false;
  const ring = withHeads(held.ring, held.ringMacKey, heads(vault.db));
  if (ring.mac === held.ring.mac) return true;
  try {
    writeHeads(vaultFolder(vault.home), ring);
  } catch {
    return false;
  }
  held.ring = ring;
  return true;
}

/** Takes the present ledger as the right one after a person was told that it is an older one. */
export function acceptRollback(vault: RingHolder): void {
  keepRing(vault, vault.held.ring);
}
