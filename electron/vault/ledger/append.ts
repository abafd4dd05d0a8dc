import { insertEntry, newestOfDevice } from '../db/entries.ts';
import type { Db } from '../db/run.ts';
import { canonicalText, type Json } from './canonical.ts';
import {
  type Entry,
  type EntryFormat,
  type EntryHeader,
  firstPrev,
  hashBody,
  hashHeader,
  type Moment,
  newSalt,
  noSignature,
  signHash,
} from './entry.ts';
import { applyErasure } from './erase.ts';
import type { Ledger } from './ledger.ts';
import { newestBodyVersion, project } from './projection.ts';
import { toRow } from './rows.ts';

/** What the caller says; the rest of the header follows from the chain. */
export interface NewEntry extends Moment {
  readonly actor: string;
  readonly action: string;
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  readonly bodyVersion: number;
  readonly body: unknown;
}

/** Which entry of a chain the next one follows; `seq` 0 is its beginning. */
export interface Place {
  readonly seq: number;
  readonly hash: string;
}

/** The newest entry of this computer's chain. */
export function chainEnd(tx: Db, ledger: Ledger): Place {
  const newest = newestOfDevice(tx, ledger.device);
  return newest ? { seq: newest.seq, hash: newest.hash.toString('hex') } : { seq: 0, hash: firstPrev };
}

/**
 * Appends an entry to this computer's chain and projects it, in the transaction that is open. Throws
 * `NotCanonical` for a body that is not plain JSON, and for a type or body version the program does not write.
 */
export function append(tx: Db, ledger: Ledger, given: NewEntry): Entry {
  return appendAfter(tx, ledger, given, { before: chainEnd(tx, ledger), format: 1 });
}

/** The same behind an entry that the caller knows to be the newest, in either format. */
export function appendAfter(
  tx: Db,
  ledger: Ledger,
  given: NewEntry,
  chain: { readonly before: Place; readonly format: EntryFormat },
): Entry {
  if (!tx.sqlite.inTransaction) throw new Error('An entry is appended inside a write.');
  if (given.bodyVersion !== newestBodyVersion(ledger.projection, given.type)) {
    throw new Error(`Bodies of type ${given.type} are not written in version ${given.bodyVersion}.`);
  }
  const bodyText = canonicalText(given.body);
  const salt = newSalt();
  const entry = seal(ledger, given, hashBody(salt, bodyText), chain);
  const arrival = insertEntry(tx, toRow(entry), salt, bodyText);
  // The body as it will be read again, so that the live rows and those of a replay have one source.
  const body = JSON.parse(bodyText) as Json;
  applyErasure(tx, entry, body);
  project(ledger.projection, tx, { ...entry, arrival }, body);
  return entry;
}

function seal(
  ledger: Ledger,
  given: NewEntry,
  bodyHash: string,
  { before, format }: { readonly before: Place; readonly format: EntryFormat },
): Entry {
  const header: EntryHeader = {
    format,
    vault: ledger.vaultId,
    device: ledger.device,
    seq: before.seq + 1,
    at: given.at,
    offset: given.offset,
    actor: given.actor,
    action: given.action,
    type: given.type,
    id: given.id,
    revision: given.revision,
    bodyVersion: given.bodyVersion,
    bodyHash,
    prev: before.hash,
  };
  const hash = hashHeader(header);
  return { ...header, hash, signature: format === 1 ? signHash(hash, ledger.key) : noSignature };
}
