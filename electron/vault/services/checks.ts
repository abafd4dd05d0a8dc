import {
  checkEveryDays,
  checkHoldsHours,
  type CheckResult,
  type CheckStatus,
  type FirstBadEntry,
  type RunningCheck,
} from '../../../shared/checks/check.ts';
import type { Failure } from '../../../shared/errors.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import { bodies } from '../bodies.ts';
import { entryAt, firstEntryOf, listComputers, newestArrival, newestOfDevice } from '../db/entries.ts';
import { selectLines } from '../db/entry-lines.ts';
import { selectStoredFiles } from '../db/attachments.ts';
import { openFailure } from '../db/open.ts';
import type { Db } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import { type Verified, verifySteps, withHeads } from '../ledger/verify.ts';
import type { FirstBad } from '../ledger/verify-entries.ts';
import { type BadFile, checkFiles } from '../files/check-files.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import { failureOf } from '../failure-of.ts';
import { lookOn, trustAgain } from '../look-at-file.ts';
import { inSlices, paces } from '../slices.ts';
import { checkLeftSteps, isUnchecked, noteChecked } from '../unclean-end.ts';
import { isDoubted, noteDoubt, settleDoubt } from './doubts.ts';
import { noteFact } from './note-fact.ts';
import type { Work } from './work.ts';

/** How far a check is; of the entries it is not known before how many there are. */
type CheckFar = Far & Pick<RunningCheck, 'part'>;

/** A check that is under way. */
interface Running {
  far: CheckFar;
  /** When the part that is under way was begun. */
  begun: number;
  cancelled: boolean;
  /** Settled when it has ended, with what it found; null when it was stopped, a failure when the disk broke it off. Never rejected. */
  ended: Promise<Ended>;
}

/** One check at a time, of the open database; gone with it. */
const checks = new WeakMap<Db, Running>();

/** Why the last check that a person asked for could not be ended, until the next one begins. */
const broken = new WeakMap<Db, Failure>();

/** When a check of these databases has ended of which what it left in memory was not cleared away yet. */
const untidy = new WeakMap<Db, number>();

/** Whether a check has ended since this was last true, at least so many ms ago. */
export const takeEndedCheck = (db: Db, ago = 0): boolean => {
  const ended = untidy.get(db);
  return ended !== undefined && performance.now() - ended >= ago && untidy.delete(db);
};

/** Between two looks at the clock; replaying one entry of a session takes about a millisecond. */
const atOnce = { entries: 1, rows: 20 };
const paceOf = { weekly: paces.aside, person: paces.waited } as const;

const newestCheck = { actor: null, patient: null, types: ['check'], from: null, until: null, before: null };

/** How the last whole check ended, or null when there was none. */
export const lastCheck = ({ vault: { db } }: Work): CheckResult | null => {
  const [row] = selectLines(db, newestCheck, 1);
  const body = row?.body ? bodies.check.safeParse(JSON.parse(row.body)).data : undefined;
  if (!row || !body) return null;
  return { at: row.at, by: selectUser(db, row.actor)?.name ?? '', ...body };
};

const progressOf = (db: Db, { far: { part, done, total }, begun }: Running): RunningCheck => {
  const of = part === 'entries' ? newestArrival(db) : total;
  return { part, done, total: of && Math.max(done, of), since: performance.now() - begun };
};

/** Whether a check runs, how far it is, and how the last one ended. */
export const readChecks = (work: Work): Result<CheckStatus> => {
  const { db } = work.vault;
  const running = checks.get(db);
  const brokenOff = broken.get(db) ?? null;
  return ok({ running: running ? progressOf(db, running) : null, last: lastCheck(work), brokenOff });
};

/** Whether everything held within the last day, and nothing was noticed since: enough for records that leave. */
export const heldLately = (work: Work): boolean => {
  const { file } = work.vault;
  const last = lastCheck(work);
  if (file.state === 'looking') return false;
  if ((file.state === 'changed' || !file.inOrder) && !file.isTrusted) return false;
  if (last === null || last.firstBad !== null || isDoubted(work.vault)) return false;
  return Math.abs(work.now().at - last.at) < checkHoldsHours * 3_600_000; // the clock may have stood ahead then
};

const begin = (work: Work, asked: CheckResult['asked']): Running => {
  const { db } = work.vault;
  const far = { part: 'entries', done: 0, total: null } as const;
  broken.delete(db);
  const ended = Promise.resolve(null);
  const running: Running = { far, begun: performance.now(), cancelled: false, ended };
  checks.set(db, running);
  running.ended = checkAll(work, running, asked).finally(() => {
    checks.delete(db);
    untidy.set(db, performance.now());
  });
  return running;
};

/** Begins to check everything: each entry, and every row made from them. A second call while it runs changes nothing. */
export const startCheck = (work: Work, asked: CheckResult['asked'] = 'person'): Result<CheckStatus> => {
  if (!checks.has(work.vault.db)) begin(work, asked);
  return readChecks(work);
};

/** A check that somebody waits for: begun, or the one that runs already. */
interface AwaitedCheck {
  readonly ended: Promise<Ended>;
  readonly far: () => RunningCheck;
  /** Ends it, unless it was under way before. */
  readonly leave: () => void;
}

/** Checks everything for what waits for the result. */
export const awaitCheck = (work: Work): AwaitedCheck => {
  const { db } = work.vault;
  const known = checks.get(db);
  const running = known ?? begin(work, 'person');
  return {
    ended: running.ended,
    far: () => progressOf(db, running),
    leave: () => {
      if (!known) running.cancelled = true;
    },
  };
};

/** Ends a check that runs; nothing is noted then. */
export const cancelCheck = async (work: Work): Promise<Result<CheckStatus>> => {
  const running = checks.get(work.vault.db);
  if (running) running.cancelled = true;
  await running?.ended;
  return readChecks(work);
};

/** Compares the rest of a large file with what it was at its closing; a file that was changed meanwhile is checked at once. */
export const lookOnAndCheck = async (work: Work): Promise<void> => {
  const { db, file, onlyRead } = work.vault;
  await lookOn(db, file);
  if (file.state !== 'changed' || !db.sqlite.open || onlyRead !== null) return;
  if (!checks.has(db)) begin(work, 'weekly');
};

/**
 * Begins the weekly check when the last one is a week old, failed ones included, or the vault was not closed properly; by itself, some
 * time after an unlock.
 */
export const startWeeklyCheck = (work: Work): boolean => {
  const { db, file } = work.vault;
  if (!db.sqlite.open) return false;
  const last = lastCheck(work);
  // The clock may have stood ahead then.
  const isDue = isUnchecked(db) || (!file.inOrder && !file.isTrusted);
  if (last && !isDue && Math.abs(work.now().at - last.at) < checkEveryDays * 86_400_000) return false;
  startCheck(work, 'weekly');
  return true;
};

/** Settled when no check runs any more. */
export const checkEnded = async ({ vault }: Work): Promise<void> => {
  await checks.get(vault.db)?.ended;
};

/** In slices; the lock closes the database, which ends it without a trace. */
const checkAll = async (work: Work, running: Running, asked: CheckResult['asked']): Promise<Ended> => {
  const { db } = work.vault;
  const goesOn = (): boolean => db.sqlite.open && !running.cancelled;
  let entries = 0;
  const tell = (far: CheckFar): void => {
    if (far.part !== running.far.part) running.begun = performance.now();
    running.far = far;
    if (far.part === 'entries') entries = far.done;
  };
  try {
    const ended = await inSlices(checkSteps(work), { pace: paceOf[asked], goesOn, tell });
    return ended && db.sqlite.open ? ok(noteCheck(work, asked, ended.value)) : null;
  } catch (error) {
    return notEnded(work, asked, error, entries);
  }
};

/** A page that does not hold is a result; what else the disk says breaks the check off, and nothing is known then. */
const notEnded = (work: Work, asked: CheckResult['asked'], error: unknown, entries: number): Ended => {
  noteDoubt(work);
  try {
    if (openFailure(error) === 'damaged')
      return ok(noteCheck(work, asked, foundIn(work, unreadable(work, entries))));
    return brokenOff(work, asked, error);
  } catch (next) {
    return brokenOff(work, asked, next);
  }
};

const brokenOff = ({ vault: { db } }: Work, asked: CheckResult['asked'], error: unknown): Ended => {
  const failed = failureOf(error);
  if (asked === 'person' && !failed.ok) broken.set(db, failed.error);
  return failed;
};

/** What a whole check found. */
type Found = Pick<CheckResult, 'entries' | 'firstBad'>;
/** How a check ended; null when it was stopped. */
type Ended = Result<Found> | null;

const foundIn = ({ vault: { db } }: Work, found: Verified): Found => ({
  entries: found.entries,
  firstBad: found.ok ? null : badEntry(db, found.firstBad),
});

/** Every entry first, then every attached file, read whole. */
function* checkSteps(work: Work): Generator<CheckFar, Found> {
  const { db, held, filesHome } = work.vault;
  if (isUnchecked(db) && !(yield* pageSteps(work))) return foundIn(work, unreadable(work, 0));
  const verified = yield* entrySteps(work);
  const found = foundIn(work, withHeads(db, verified, held.ring.heads));
  if (found.firstBad) return found;
  const steps = checkFiles(vaultFolder(filesHome), selectStoredFiles(db));
  for (;;) {
    const step = steps.next();
    if (!step.done) yield { ...step.value, part: 'files' };
    else return { ...found, firstBad: badFile(db, step.value) };
  }
}

/** The pages of a large database that was not closed properly: they come before what they say. */
function* pageSteps({ vault: { db, keys, held } }: Work): Generator<CheckFar, boolean> {
  const salt = Buffer.from(held.ring.dbSalt, 'hex');
  const steps = checkLeftSteps({ db, key: keys.database, salt });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { ...step.value, part: 'pages' };
  }
}

function* entrySteps({ vault: { db, ledger } }: Work): Generator<CheckFar, Verified> {
  return yield* verifySteps(db, ledger, atOnce);
}

/** The first bad file by the entry that it belongs to; nothing else is unsure then. */
const badFile = (db: Db, bad: readonly BadFile[]): FirstBadEntry | null => {
  const entries = bad
    .flatMap(({ attachment, state }) => {
      const entry = firstEntryOf(db, 'attachment', attachment);
      return entry ? [{ ...entry, why: `file-${state}` as const }] : []; // erased meanwhile
    })
    .toSorted((one, other) => one.at - other.at);
  const [first] = entries;
  return first
    ? { device: first.device, seq: first.seq, why: first.why, from: first.at, until: first.at }
    : null;
};

/** A page of the database could not be read: which rows are right is not known up to the newest entry. */
const unreadable = ({ vault: { db, ledger } }: Work, entries: number): Verified => {
  const seq = newestOfDevice(db, ledger.device)?.seq ?? 0;
  return { ok: false, entries, firstBad: { device: ledger.device, seq, why: 'projection' } };
};

const noteCheck = (work: Work, asked: CheckResult['asked'], found: Found): Found => {
  const body = { asked, ...found };
  noteFact(work, { type: 'check', action: 'check', id: work.vault.vaultId, body });
  if (found.firstBad === null) trustAgain(work.vault.file);
  settleDoubt(work.vault.db, found.firstBad !== null);
  noteChecked(work.vault.db);
  return found;
};

/** The bad entry with the time from the last good one before it to the newest of all. */
const badEntry = (db: Db, { device, seq, why }: FirstBad): FirstBadEntry => {
  const newest = listComputers(db).flatMap(({ id }) => {
    const found = newestOfDevice(db, id);
    return found ? (entryAt(db, id, found.seq)?.at ?? []) : [];
  });
  return {
    device,
    seq,
    why,
    from: entryAt(db, device, seq - 1)?.at ?? null,
    until: newest.length > 0 ? Math.max(...newest) : null,
  };
};
