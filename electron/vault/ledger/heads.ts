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

/**
 * Compares the ledger with heads kept elsewhere: `same`, `ahead` (it went on since) or `rolled-back` (an entry
 * that was there is gone or another one: an old copy, a replayed page, a deleted WAL).
 */
export function compareHeads(db: Db, outside: readonly Head[]): 'same' | 'ahead' | 'rolled-back' {
  const kept = outside.every(
    ({ device, seq, hash }) => entryAt(db, device, seq)?.hash.toString('hex') === hash,
  );
  if (!kept) return 'rolled-back';
  const seen = new Map(outside.map((head) => [head.device, head.seq]));
  return heads(db).every((head) => seen.get(head.device) === head.seq) ? 'same' : 'ahead';
}
