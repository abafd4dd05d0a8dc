import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FarInParts, LongWork, RunningWork } from '../../../shared/works/long-work.ts';
import { isChangedSince, newestArrival } from '../db/entries.ts';
import { inSlices, type Pace, paces, type Steps } from '../slices.ts';
import type { Work } from './work.ts';

interface Running {
  readonly work: LongWork;
  /** What was asked, as text: asked for the same again, both have the one answer. Null where each has its own. */
  readonly asked: string | null;
  readonly begun: number;
  far: FarInParts;
  stopped: boolean;
  answer: Promise<Result<unknown>>;
}

/** What runs for an open vault; gone with it. */
const running = new WeakMap<Work, Set<Running>>();

/** Most works at once: a page has one or two, and each may hold a list of everybody. */
const mostAtOnce = 6;
/** How often a work is begun anew because records were written meanwhile, before it gives up. */
const mostTries = 5;

/** Stands until a work has begun. */
const nothing = Promise.resolve(fail('busy'));

const runningIn = (work: Work): Set<Running> => {
  const known = running.get(work) ?? new Set<Running>();
  running.set(work, known);
  return known;
};

/** Why a work was ended before its answer. */
const endedBy = ({ vault, veil, handOver }: Work): Result<never> => {
  if (!vault.db.sqlite.open) return fail('locked');
  if (veil) return fail('refused', 'veiled');
  return handOver ? fail('refused', 'handed-over') : fail('busy', 'stopped');
};

/**
 * A list is of one moment: when a record was written since it was begun, it is begun anew. `turned` says whether others had their
 * turn since it was last asked, because only then something can have been written.
 */
function* ofOneMoment<T>(
  { vault: { db } }: Work,
  make: () => Steps<Result<T>>,
  turned: () => boolean,
): Steps<Result<T>> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const from = newestArrival(db);
    const steps = make();
    try {
      for (let isStale = false; !isStale; isStale = turned() && isChangedSince(db, from)) {
        const step = steps.next();
        if (step.done) return step.value;
        yield step.value;
      }
    } finally {
      steps.return(fail('busy')); // lets go of what it holds, whichever way it ended
    }
  }
  return fail('busy', 'written-meanwhile');
}

/**
 * Says each time whether the page may still be told anything: the database is open, nothing covers the screen, and it is not with a
 * patient. With another key the database is another one.
 */
export const stillAtWork = (work: Work): (() => boolean) => {
  const { sqlite } = work.vault.db;
  return () => sqlite.open && work.veil === null && work.handOver === null;
};

/** Does in slices what writes, one record a step: what was written by the lock or a cover stays. */
export const inTurns = async <T>(work: Work, steps: Steps<Result<T>>): Promise<Result<T>> => {
  const ended = await inSlices(steps, { pace: paces.waited, goesOn: stillAtWork(work) });
  return ended?.value ?? endedBy(work);
};

/** What a work that takes turns by itself asks and tells. */
export interface Watch {
  /** False once it was cancelled or the vault locked: then nothing more may be read or written. */
  readonly goesOn: () => boolean;
  readonly tell: (far: FarInParts) => void;
}

/** Reads in slices what has to be of one moment; null when it was ended before. */
export const readAtOneMoment = <T>(
  work: Work,
  make: () => Steps<Result<T>>,
  { goesOn, tell, pace = paces.waited }: Watch & { readonly pace?: Pace },
): Promise<{ readonly value: Result<T> } | null> => {
  let isTurned = false;
  const turned = (): boolean => {
    const was = isTurned;
    isTurned = false;
    return was;
  };
  const next = (): boolean => {
    isTurned = true;
    return goesOn();
  };
  return inSlices(ofOneMoment(work, make, turned), { pace, goesOn: next, tell });
};

/**
 * Answers in slices what takes a moment, and longer only where there is very much of it: everything else is answered meanwhile. It
 * only reads, has no line, and is ended by the lock and under a cover.
 */
export const answerInSlices = async <T>(work: Work, make: () => Steps<Result<T>>): Promise<Result<T>> => {
  const watch = { goesOn: stillAtWork(work), tell: () => undefined };
  return (await readAtOneMoment(work, make, watch))?.value ?? endedBy(work);
};

interface Named {
  readonly name: LongWork;
  /** What tells it from others of its name; null where each has its own answer. */
  readonly input: unknown;
}

const longOf = <T>(
  work: Work,
  { name, input }: Named,
  begin: (watch: Watch) => Promise<Result<T> | null>,
): Promise<Result<T>> => {
  const all = runningIn(work);
  const asked = input === null ? null : JSON.stringify(input);
  const same = [...all].find((each) => each.work === name && each.asked === asked && !each.stopped);
  if (same && asked !== null) return same.answer as Promise<Result<T>>;
  if (all.size >= mostAtOnce) return Promise.resolve(fail('busy', 'too-many-works'));
  const far = { done: 0, total: null };
  const own: Running = { work: name, asked, begun: performance.now(), far, stopped: false, answer: nothing };
  all.add(own);
  const { sqlite } = work.vault.db;
  const watch: Watch = {
    goesOn: () => !own.stopped && sqlite.open,
    tell: (step) => {
      own.far = step;
    },
  };
  const answer = begin(watch)
    .then((ended) => ended ?? endedBy(work))
    .finally(() => all.delete(own));
  own.answer = answer;
  return answer;
};

/**
 * Has a work under way that takes turns by itself and tells the page nothing but how far it is: ended by `works:cancel` and by the
 * lock, not by a cover. It answers null when it was ended, and by then nothing of it is left.
 */
export const longTask = <T>(
  work: Work,
  name: LongWork,
  begin: (watch: Watch) => Promise<Result<T> | null>,
): Promise<Result<T>> => longOf(work, { name, input: null }, begin);

/**
 * Answers what takes long: in slices, so that everything else is answered meanwhile; ended by `works:cancel`, by the lock, under a
 * cover and with the screen at a patient. It only reads, and what it notes in the ledger it notes in its last step. `input` tells
 * whether the same is asked for already; null where it may not be shared, because each answer is noted or asks a passphrase.
 */
export const longAnswer = <T>(
  work: Work,
  name: LongWork,
  input: unknown,
  make: () => Steps<Result<T>>,
  pace: Pace = paces.waited,
): Promise<Result<T>> =>
  longOf(work, { name, input }, async ({ goesOn, tell }) => {
    const isAtWork = stillAtWork(work);
    const ended = await readAtOneMoment(work, make, { goesOn: () => goesOn() && isAtWork(), tell, pace });
    return ended?.value ?? null;
  });

/** What is under way, and how far it is. */
export const readWorks = (work: Work): Result<readonly RunningWork[]> =>
  ok(
    [...runningIn(work)]
      .filter(({ stopped }) => !stopped)
      .map(({ work: name, far, begun }) => ({ work: name, since: performance.now() - begun, ...far })),
  );

/** Ends every work of a kind before its next slice. */
export const cancelWork = (work: Work, { work: name }: InputOf<'works:cancel'>): Result<null> => {
  for (const each of runningIn(work)) if (each.work === name) each.stopped = true;
  return ok(null);
};
