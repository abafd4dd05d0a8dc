import { type Db, write } from '../db/run.ts';
import { append, type NewEntry } from './append.ts';
import type { Entry, Moment } from './entry.ts';
import type { Ledger } from './ledger.ts';

/** An open write: `append` adds an entry by the write's actor at its moment, and its rows. */
export interface WriteTx {
  readonly db: Db;
  readonly append: (entry: Omit<NewEntry, 'actor' | 'at' | 'offset'>) => Entry;
}

/**
 * Runs `fn` in one transaction: every entry it appends is kept, with its rows, or none. `run` is `writeIfRoom` for
 * what can wait while the disk is full.
 */
export function record<T>(
  db: Db,
  ledger: Ledger,
  actor: string,
  now: Moment,
  fn: (tx: WriteTx) => T,
  run: typeof write = write,
): T {
  return run(db, (tx) => {
    const result = fn({
      db: tx,
      append: (entry) => append(tx, ledger, { ...entry, actor, at: now.at, offset: now.offset }),
    });
    ledger.projection.settle?.(tx);
    return result;
  });
}
