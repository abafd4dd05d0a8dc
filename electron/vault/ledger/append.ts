import { insertEntry, newestOfDevice } from '../db/entries.ts';
import type { Db } from '../db/run.ts';
import { canonicalText, type Json } from './canonical.ts';
import {
  type Entry,
  type EntryHeader,
  firstPrev,
  hashBody,
  hashHeader,
  type Moment,
  newSalt,
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

/**
 * Appends an entry to this computer's chain and projects it, in the transaction that is open. Throws
 * `NotCanonical` for a body that is not plain JSON, and for a type or body version the program does not write.
 */
export function append(tx: Db, ledger: Ledger, given: NewEntry): Entry {
  if (!tx.sqlite.inTransaction) throw new Error('An entry is appended inside a write.');
  if (given.bodyVersion !== newestBodyVersion(ledger.projection, given.type)) {
    throw new Error(`Bodies of type ${given.type} are not written in version ${given.bodyVersion}.`);
  }
  const bodyText = canonicalText(given.body);
  const salt = newSalt();
  const entry = seal(tx, ledger, given, hashBody(salt, bodyText));
  insertEntry(tx, toRow(entry), salt, bodyText);
  // The body as it will be read again, so that the live rows and those of a replay have one source.
  const body = JSON.parse(bodyText) as Json;
  applyErasure(tx, entry, body);
  project(ledger.projection, tx, entry, body);
  return entry;
}

function seal(tx: Db, ledger: Ledger, given: NewEntry, bodyHash: string): Entry {
  const newest = newestOfDevice(tx, ledger.device);
  const header: EntryHeader = {
    format: 1,
    vault: ledger.vaultId,
    device: ledger.device,
    seq: (newest?.seq ?? 0) + 1,
    at: given.at,
    offset: given.offset,
    actor: given.actor,
    action: given.action,
    type: given.type,
    id: given.id,
    revision: given.revision,
    bodyVersion: given.bodyVersion,
    bodyHash,
    prev: newest?.hash.toString('hex') ?? firstPrev,
  };
  const hash = hashHeader(header);
  return { ...header, hash, signature: signHash(hash, ledger.key) };
}
