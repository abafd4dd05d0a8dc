import Database from 'better-sqlite3';
import {
  entriesAfter,
  entriesWithAction,
  eraseEntryBody,
  newestArrival,
  type StoredEntry,
} from '../db/entries.ts';
import { migrate } from '../db/migrate.ts';
import { type Db, makeDb, write } from '../db/run.ts';
import type { Json } from './canonical.ts';
import { sameRows, sameSchema } from './compare-tables.ts';
import type { Entry } from './entry.ts';
import { erasedAction, erasureTargets } from './erase.ts';
import { type Ledger, publicKeys } from './ledger.ts';
import { project, type Projection } from './projection.ts';
import { fromRow } from './rows.ts';
import { bodyFault, type ChainPlaces, type Fault, type FirstBad, headerFault } from './verify-entries.ts';

export type Verified =
  | { readonly ok: true; readonly entries: number }
  /** `table` is named when its rows differ from those that the entries make; `seq` is then the newest entry. */
  | {
      readonly ok: false;
      readonly entries: number;
      readonly firstBad: FirstBad & { readonly table?: string };
    };

const batch = 500;

/**
 * Checks every entry (hash, signature, chain, body), replays them all into an empty database in memory and
 * compares every projected table row by row. Throws nothing for a bad ledger: it names the first bad entry.
 */
export function verifyLedger(
  db: Db,
  ledger: Pick<Ledger, 'vaultId' | 'projection'>,
  onEntries?: (done: number) => void,
): Verified {
  const steps = verifySteps(db, ledger);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onEntries?.(step.value);
  }
}

/** The same in steps of 500 entries, so that other work has its turn between them; yields how many are done. */
export function* verifySteps(
  db: Db,
  ledger: Pick<Ledger, 'vaultId' | 'projection'>,
): Generator<number, Verified> {
  const replay = emptyReplay();
  try {
    if (!sameSchema(db, replay)) return bad(0, { device: '', seq: 0, why: 'schema' });
    const check = checker(db, replay, ledger);
    let arrival = 0;
    let done = 0;
    let last = { device: '', seq: 0 };
    for (;;) {
      const rows = entriesAfter(db, arrival, batch);
      const fault = write(replay, () => check(rows));
      if (fault !== undefined) return bad(done, fault);
      done += rows.length;
      const newest = rows.at(-1);
      if (newest !== undefined) {
        arrival = newest.arrival;
        last = { device: newest.device, seq: newest.seq };
        yield done;
      }
      if (arrival !== newestArrival(db)) continue;
      const table = ['erased_bodies', ...ledger.projection.tables].find(
        (name) => !sameRows(db, replay, name),
      );
      return table === undefined
        ? { ok: true, entries: done }
        : bad(done, { ...last, why: 'projection', table });
    }
  } finally {
    replay.sqlite.close();
  }
}

const bad = (entries: number, firstBad: FirstBad & { readonly table?: string }): Verified => ({
  ok: false,
  entries,
  firstBad,
});

/** Whether the tables, indexes and triggers are those that this program makes, word for word. */
export function isOwnSchema(db: Db): boolean {
  const fresh = emptyReplay();
  try {
    return sameSchema(db, fresh);
  } finally {
    fresh.sqlite.close();
  }
}

function emptyReplay(): Db {
  const sqlite = new Database(':memory:');
  for (const setting of [
    'temp_store = MEMORY',
    'foreign_keys = ON',
    'recursive_triggers = ON',
    'trusted_schema = OFF',
  ]) {
    sqlite.pragma(setting);
  }
  migrate(sqlite);
  return makeDb(sqlite);
}

/** Checks and replays entries in order; returns the first that does not hold. */
function checker(db: Db, replay: Db, { vaultId, projection }: Pick<Ledger, 'vaultId' | 'projection'>) {
  const keys = publicKeys(db);
  const places: ChainPlaces = new Map();
  const erased = erasedEntries(db, vaultId);
  return (rows: readonly StoredEntry[]): FirstBad | undefined => {
    for (const row of rows) {
      const entry = fromRow(vaultId, row);
      const fault = headerFault(entry, places, keys);
      if (fault !== undefined) return fault;
      const why =
        bodyFault(entry, row) ??
        presenceFault(row, erased(entry)) ??
        replayFault(replay, projection, entry, row);
      if (why !== undefined) return { device: entry.device, seq: entry.seq, why };
    }
    return undefined;
  };
}

/** Which entries an `erased` entry names; read again when the ledger grew meanwhile. */
function erasedEntries(db: Db, vaultId: string): (entry: Entry) => boolean {
  const read = () => {
    const rows = entriesWithAction(db, erasedAction).filter(
      (row) => bodyFault(fromRow(vaultId, row), row) === undefined,
    );
    const targets = rows.flatMap(({ body }) => (body === null ? [] : namedIn(body)));
    return new Set(targets.map(({ device, seq }) => `${device} ${seq}`));
  };
  let arrival = newestArrival(db);
  let named = read();
  return ({ device, seq }) => {
    if (arrival !== newestArrival(db)) {
      arrival = newestArrival(db);
      named = read();
    }
    return named.has(`${device} ${seq}`);
  };
}

function namedIn(body: string) {
  try {
    return erasureTargets(JSON.parse(body) as Json);
  } catch {
    // Such an entry erases nothing; as an entry it is looked at in its own place.
    return [];
  }
}

function presenceFault(row: StoredEntry, erased: boolean): Fault | undefined {
  const here = row.body !== null && row.salt !== null;
  if (here === !erased) return undefined;
  return here ? 'not-erased' : 'missing-body';
}

function replayFault(replay: Db, projection: Projection, entry: Entry, row: StoredEntry): Fault | undefined {
  if (row.body === null) return undefined;
  try {
    const body = JSON.parse(row.body) as Json;
    if (entry.action === erasedAction) {
      for (const target of erasureTargets(body)) eraseEntryBody(replay, target, entry);
    }
    project(projection, replay, entry, body);
    return undefined;
  } catch {
    return 'projection';
  }
}
