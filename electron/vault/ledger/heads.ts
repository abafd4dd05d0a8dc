import { entryAt, listComputers, newestOfDevice } from '../db/entries.ts';
import type { Db } from '../db/run.ts';

/** The newest entry of a device: its number and hash (hex). */
export interface Head {
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
}

/** The newest entry of each device that wrote something, by device. */
export function heads(db: Db): readonly Head[] {
  return listComputers(db).flatMap(({ id }) => {
    const newest = newestOfDevice(db, id);
    return newest === undefined ? [] : [{ device: id, seq: newest.seq, hash: newest.hash.toString('hex') }];
  });
}

/** Entries that are gone: their numbers, and when the last one that is left was written (UTC ms). */
export interface Lost {
  readonly device: string;
  /** The first that is not here, or `last` where another entry has that number: then it is not known. */
  readonly first: number;
  readonly last: number;
  readonly after: number | null;
}

/** What a head kept elsewhere names and the ledger has not, or has as another entry; undefined when all are here. */
export function lostEntries(db: Db, outside: readonly Head[]): Lost | undefined {
  for (const { device, seq, hash } of outside) {
    if (entryAt(db, device, seq)?.hash.toString('hex') === hash) continue;
    const newest = newestOfDevice(db, device)?.seq ?? 0;
    const first = Math.min(newest + 1, seq);
    return { device, first, last: seq, after: entryAt(db, device, first - 1)?.at ?? null };
  }
  return undefined;
}

/**
 * Compares the ledger with heads kept elsewhere: `same`, `ahead` (it went on since) or `rolled-back` (an entry
 * that was there is gone or another one: an old copy, a replayed page, a deleted WAL).
 */
export function compareHeads(db: Db, outside: readonly Head[]): 'same' | 'ahead' | 'rolled-back' {
  if (lostEntries(db, outside) !== undefined) return 'rolled-back';
  const seen = new Map(outside.map((head) => [head.device, head.seq]));
  return heads(db).every((head) => seen.get(head.device) === head.seq) ? 'same' : 'ahead';
}
