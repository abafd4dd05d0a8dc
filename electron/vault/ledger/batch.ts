import { v7 as newId } from 'uuid';
import { type Db, type OpenWrites, openWrites } from '../db/run.ts';
import { appendAfter, chainEnd, type NewEntry, type Place } from './append.ts';
import type { Moment } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { newestBodyVersion } from './projection.ts';
import type { WriteTx } from './write.ts';

/** Entries after which a batch is signed and kept: one signature and one flush of the disk for all of them. */
export const entriesOfBatch = 1000;

/** The type of the entry that signs a batch; its body says where the records came from and how many entries they are. */
export const batchType = 'import';

/** How batches are written; `most` entries each, at least. */
export interface BatchOptions {
  readonly actor: string;
  readonly source: string;
  readonly most?: number;
}

/** Writes that are kept a batch at a time. */
export interface Batches {
  /** Like the `write` of an open vault. When `fn` throws, the whole batch that is open goes with it. */
  readonly write: <T>(actor: string, now: Moment, fn: (tx: WriteTx) => T) => T;
  /** Entries that are kept, those that sign left out. */
  readonly kept: () => number;
  /** Signs and keeps what is open. */
  readonly end: () => void;
  /** Lets go what is open; what was kept before stays. */
  readonly drop: () => void;
}

interface Open {
  readonly writes: OpenWrites;
  readonly place: Place;
  readonly entries: number;
  /** The clock of the newest write, which the signing entry has too. */
  readonly now: Moment;
}

/**
 * Writes records in batches. Each is an entry of its own, in the order of the chain, and is replayed, erased and read like any
 * other; only its signature is that of the entry which ends the batch (format 2). A batch is there whole or not at all: after a
 * write that throws, a full disk, or the end of the program, nothing of it is.
 */
export function inBatches(
  db: Db,
  ledger: Ledger,
  { actor, source, most = entriesOfBatch }: BatchOptions,
): Batches {
  let open: Open | undefined;
  let kept = 0;
  const drop = (): void => {
    open?.writes.drop();
    open = undefined;
  };
  const end = (): void => {
    if (open === undefined) return;
    const { writes, entries } = open;
    try {
      ledger.projection.settle?.(db);
      if (entries > 0) sign(db, ledger, open, { actor, source });
      writes.keep();
      kept += entries;
      open = undefined;
    } finally {
      drop();
    }
  };
  return {
    write: (by, now, fn) => {
      const batch = open ?? { writes: openWrites(db), place: chainEnd(db, ledger), entries: 0, now };
      open = batch;
      let { place, entries } = batch;
      const append: WriteTx['append'] = (entry) => {
        const whole = { ...entry, actor: by, at: now.at, offset: now.offset };
        const made = appendAfter(db, ledger, whole, { before: place, format: 2 });
        place = made;
        entries += 1;
        return made;
      };
      try {
        const result = fn({ db, append });
        if (result instanceof Promise) throw new Error('A write must not wait.');
        open = { ...batch, place, entries, now };
        if (entries >= most) end();
        return result;
      } catch (error) {
        drop();
        throw error;
      }
    },
    kept: () => kept,
    end,
    drop,
  };
}

function sign(
  tx: Db,
  ledger: Ledger,
  { place, entries, now }: Open,
  { actor, source }: Pick<BatchOptions, 'actor' | 'source'>,
): void {
  const given: NewEntry = {
    actor,
    at: now.at,
    offset: now.offset,
    action: 'note',
    type: batchType,
    id: newId(),
    revision: 1,
    bodyVersion: newestBodyVersion(ledger.projection, batchType),
    body: { source, entries },
  };
  appendAfter(tx, ledger, given, { before: place, format: 1 });
}
