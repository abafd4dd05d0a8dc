import {
  entriesAfter,
  entriesThatErase,
  entryAt,
  eraseEntryBody,
  newestArrival,
  type StoredEntry,
} from '../db/entries.ts';
import { mergeStep } from '../db/merge-indexes.ts';
import type { Db } from '../db/run.ts';
import { compareSearch, countTerms, fullTextIndexes } from '../db/search-index.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { atOnce } from '../slices.ts';
import type { Json } from './canonical.ts';
import { compareRows, sameSchema } from './compare-tables.ts';
import type { Entry } from './entry.ts';
import { erasedAction, erasureTargets } from './erase.ts';
import { type Head, lostEntries } from './heads.ts';
import { type Ledger, publicKeys } from './ledger.ts';
import { project, type Projection } from './projection.ts';
import { openReplay } from './replay.ts';
import { fromRow } from './rows.ts';
import {
  bodyFault,
  type ChainPlaces,
  type Fault,
  type FirstBad,
  headerFault,
  unsignedEnd,
} from './verify-entries.ts';

export type Verified =
  | { readonly ok: true; readonly entries: number }
  /** `table` is named when its rows differ from those that the entries make; `seq` is then the newest entry. */
  | {
      readonly ok: false;
      readonly entries: number;
      readonly firstBad: FirstBad & { readonly table?: string };
    };

/**
 * How far it is: entries that are checked and replayed, then tables that are compared, then words of the search. `total` is null
 * where it is not known: of entries, and of words while they are counted.
 */
export interface VerifyFar {
  readonly part: 'entries' | 'tables' | 'words';
  readonly done: number;
  readonly total: number | null;
}

/** How much one step does: entries that are checked and replayed, or rows and words that are compared. */
interface StepSize {
  readonly entries: number;
  readonly rows: number;
}

/**
 * Writes of the replay after which the parts of its search indexes are put together, a few pages a step: left alone, SQLite puts
 * 64 of them together within one write, which takes the longer the more there are.
 */
const writesBetweenMerges = 32;

const large: StepSize = { entries: 500, rows: 500 };

/**
 * Checks every entry (hash, signature, chain, body), replays them all into an empty database (`replay.ts`) and
 * compares every projected table row by row, and what the search finds. Throws nothing for a bad ledger: it names
 * the first bad entry.
 */
export function verifyLedger(db: Db, ledger: Pick<Ledger, 'vaultId' | 'projection'>): Verified {
  return atOnce(verifySteps(db, ledger));
}

/**
 * The same in steps of so many entries or rows at most, so that other work has its turn between them; yields how far it is. What
 * is written meanwhile is replayed before the next rows are compared.
 */
export function* verifySteps(
  db: Db,
  ledger: Pick<Ledger, 'vaultId' | 'projection'>,
  most: StepSize = large,
): Generator<VerifyFar, Verified> {
  let far: VerifyFar = { part: 'entries', done: 0, total: null };
  const replay = yield* telling(openReplay(db, true), () => far);
  try {
    const verified = yield* telling(verifyWith(replay.db, db, ledger, most), (step) => (far = step));
    yield* telling(replay.shrink(), () => far);
    return verified;
  } catch (error) {
    if (replay.inMemory || !isDiskFull(error)) throw error;
  } finally {
    replay.close();
  }
  // The disk became full meanwhile: once more from the beginning, without it.
  const again = yield* telling(openReplay(db, false), () => far);
  try {
    return yield* verifyWith(again.db, db, ledger, most);
  } finally {
    again.close();
  }
}

function* verifyWith(
  replay: Db,
  db: Db,
  ledger: Pick<Ledger, 'vaultId' | 'projection'>,
  most: StepSize,
): Generator<VerifyFar, Verified> {
  if (!sameSchema(db, replay)) return bad(0, { device: '', seq: 0, why: 'schema' });
  const places: ChainPlaces = new Map();
  const check = checker(db, replay, ledger, places);
  let arrival = 0;
  let done = 0;
  let writes = 0;
  let last = { device: '', seq: 0 };
  const replayNext = (): FirstBad | undefined => {
    const rows = entriesAfter(db, arrival, most.entries);
    const fault = check(rows);
    const newest = rows.at(-1);
    if (fault !== undefined || newest === undefined) return fault;
    done += rows.length;
    arrival = newest.arrival;
    last = { device: newest.device, seq: newest.seq };
    return undefined;
  };
  const compare = compareAll(db, replay, ['erased_bodies', ...ledger.projection.tables], most.rows);
  let compared: VerifyFar | undefined;
  const far = (): VerifyFar => compared ?? { part: 'entries', done, total: null };
  for (;;) {
    while (arrival < newestArrival(db)) {
      const fault = replayNext();
      if (fault !== undefined) return bad(done, fault);
      yield far();
      writes += 1;
      if (writes % writesBetweenMerges === 0) while (mergeStep(replay)) yield far();
    }
    const unsigned = unsignedEnd(places);
    if (unsigned !== undefined) return bad(done, unsigned);
    const step = compare.next();
    if (step.done !== true) yield (compared = step.value);
    else if (step.value === undefined) return { ok: true, entries: done };
    else return bad(done, { ...last, why: 'projection', table: step.value });
  }
}

/** Compares every table row by row, then every word that the search finds; answers the first that differs. */
function* compareAll(
  db: Db,
  replay: Db,
  tables: readonly string[],
  atOnce: number,
): Generator<VerifyFar, string | undefined> {
  for (const [done, table] of tables.entries()) {
    const far = { part: 'tables', done, total: tables.length } as const;
    if (!(yield* telling(compareRows(db, replay, table, atOnce), () => far))) return table;
    yield { ...far, done: done + 1 };
  }
  let total = 0;
  for (const index of fullTextIndexes)
    total += yield* telling(countTerms(db, index, atOnce), () => ({ part: 'words', done: 0, total: null }));
  let before = 0;
  for (const index of fullTextIndexes) {
    let done = before;
    const far = (ofIndex: number): VerifyFar => {
      done = before + ofIndex;
      return { part: 'words', done, total: Math.max(done, total) };
    };
    if (!(yield* telling(compareSearch(db, replay, index, atOnce), far))) return index;
    before = done;
  }
  return undefined;
}

/** The same steps, each told as how far the whole is. */
function* telling<Step, T>(
  steps: Generator<Step, T>,
  far: (step: Step) => VerifyFar,
): Generator<VerifyFar, T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      yield far(step.value);
    }
  } finally {
    steps.return(undefined as never);
  }
}

/**
 * The same with heads that are kept elsewhere. The end of a chain that was cut off leaves no gap, at most rows that no
 * entry made: only the heads tell from which number on entries are gone.
 */
export function withHeads(db: Db, found: Verified, outside: readonly Head[]): Verified {
  const whole = found.ok || found.firstBad.why === 'projection';
  const lost = whole ? lostEntries(db, outside) : undefined;
  if (!lost) return found;
  const { device, first: seq, last } = lost;
  const gone = seq < last || entryAt(db, device, seq) === undefined;
  return bad(found.entries, { device, seq, why: gone ? 'gap' : 'chain' });
}

const bad = (entries: number, firstBad: FirstBad & { readonly table?: string }): Verified => ({
  ok: false,
  entries,
  firstBad,
});

/** Checks and replays entries in order; returns the first that does not hold. */
function checker(
  db: Db,
  replay: Db,
  { vaultId, projection }: Pick<Ledger, 'vaultId' | 'projection'>,
  places: ChainPlaces,
) {
  const keys = publicKeys(db);
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
    const newest = rows.at(-1);
    if (newest === undefined || settles(replay, projection)) return undefined;
    return { device: newest.device, seq: newest.seq, why: 'projection' };
  };
}

function settles(replay: Db, { settle }: Projection): boolean {
  try {
    settle?.(replay);
    return true;
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return false;
  }
}

/** Which entries an `erased` entry names; what was written meanwhile is read when the ledger grew. */
function erasedEntries(db: Db, vaultId: string): (entry: Entry) => boolean {
  const named = new Set<string>();
  let arrival = 0;
  return ({ device, seq }) => {
    const newest = newestArrival(db);
    if (arrival < newest) {
      for (const row of entriesThatErase(db, arrival)) {
        if (row.body === null || bodyFault(fromRow(vaultId, row), row) !== undefined) continue;
        for (const target of namedIn(row.body)) named.add(`${target.device} ${target.seq}`);
      }
      arrival = newest;
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
    project(projection, replay, { ...entry, arrival: row.arrival }, body);
    return undefined;
  } catch (error) {
    if (isDiskFull(error)) throw error; // it says nothing about the entry
    return 'projection';
  }
}
