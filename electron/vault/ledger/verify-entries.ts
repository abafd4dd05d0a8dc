import type { KeyObject } from 'node:crypto';
import { entriesAfter, entryAt, newestArrival, type StoredEntry } from '../db/entries.ts';
import type { Db } from '../db/run.ts';
import {
  type Entry,
  firstPrev,
  hashBody,
  hashHeader,
  headerOf,
  noSignature,
  signatureHolds,
} from './entry.ts';
import { publicKeys } from './ledger.ts';
import { fromRow } from './rows.ts';

/**
 * What does not hold in the ledger. `missing-body`: gone without an `erased` entry; `not-erased`: there although
 * one names it; `projection`: the rows are not what the entries say; `schema`: a table or trigger is not ours.
 */
export type Fault =
  'hash' | 'signature' | 'chain' | 'gap' | 'body' | 'missing-body' | 'not-erased' | 'projection' | 'schema';

/** The first bad entry, by its device and number there. */
export interface FirstBad {
  readonly seq: number;
  readonly device: string;
  readonly why: Fault;
}

/** Where the chain of each device has got to, and the first entry there that no signature stands for yet. */
export type ChainPlaces = Map<
  string,
  { readonly seq: number; readonly hash: string; readonly unsigned: number | null }
>;

/** Checks one entry against the chain so far, and moves the chain on. A gap is named by the number missing. */
export function headerFault(
  entry: Entry,
  places: ChainPlaces,
  keys: ReadonlyMap<string, KeyObject>,
): FirstBad | undefined {
  const { device, seq, hash } = entry;
  const before = places.get(device) ?? { seq: 0, hash: firstPrev, unsigned: null };
  const inBatch = entry.format === 2;
  places.set(device, { seq, hash, unsigned: inBatch ? (before.unsigned ?? seq) : null });
  if (seq !== before.seq + 1) return { device, seq: before.seq + 1, why: 'gap' };
  if (hashHeader(headerOf(entry)) !== hash) return { device, seq, why: 'hash' };
  if (entry.prev !== before.hash) return { device, seq, why: 'chain' };
  const key = keys.get(device);
  const signed = inBatch
    ? entry.signature === noSignature
    : key !== undefined && signatureHolds(hash, entry.signature, key);
  return signed ? undefined : { device, seq, why: 'signature' };
}

/** At the end of the ledger: the first entry of a batch that no signed entry follows. */
export function unsignedEnd(places: ChainPlaces): FirstBad | undefined {
  for (const [device, { unsigned }] of places)
    if (unsigned !== null) return { device, seq: unsigned, why: 'signature' };
  return undefined;
}

/** Whether the body is the one the header was made for. A body that is gone is looked at by the caller. */
export function bodyFault(entry: Entry, row: StoredEntry): 'body' | undefined {
  if (row.salt === null || row.body === null) return undefined;
  return hashBody(row.salt, row.body) === entry.bodyHash ? undefined : 'body';
}

/** Checks the newest `most` entries: chain, hashes, signatures and the bodies that are there. */
export function verifyTail(db: Db, vaultId: string, most: number): FirstBad | undefined {
  const keys = publicKeys(db);
  const places: ChainPlaces = new Map();
  for (const row of entriesAfter(db, Math.max(0, newestArrival(db) - most), most)) {
    const entry = fromRow(vaultId, row);
    if (!places.has(entry.device) && entry.seq > 1) {
      const before = entryAt(db, entry.device, entry.seq - 1)?.hash.toString('hex');
      if (before === undefined) return { device: entry.device, seq: entry.seq, why: 'gap' };
      places.set(entry.device, { seq: entry.seq - 1, hash: before, unsigned: null });
    }
    const fault = headerFault(entry, places, keys);
    if (fault !== undefined) return fault;
    const why = bodyFault(entry, row);
    if (why !== undefined) return { device: entry.device, seq: entry.seq, why };
  }
  return unsignedEnd(places);
}
