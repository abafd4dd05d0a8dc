import { writeMeta } from './db/meta.ts';
import { type Db, write } from './db/run.ts';
import type { VaultLock } from './db/vault-lock.ts';
import { writeHeads, writeKeyring } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { withHeads } from './keys/keyring.ts';
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
}

/** The part of an open vault that has to do with its ring. */
export interface RingHolder {
  readonly home: string;
  readonly db: Db;
  readonly notices: readonly Notice[];
  readonly held: Held;
}

/** Writes a ring with changed slots and notes its generation in the database. */
export function keepRing(vault: RingHolder, ring: Keyring): void {
  const folder = vaultFolder(vault.home);
  writeKeyring(folder, withHeads(ring, vault.held.ringMacKey, heads(vault.db)));
  vault.held.ring = ring;
  write(vault.db, (tx) => writeMeta(tx, 'ring-generation', String(ring.generation)));
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
