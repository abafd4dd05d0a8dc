import { addDays, dateOfInstant } from '../../../shared/dates/calendar.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { addYears, fewestYears, isKeptOn } from '../../../shared/keeping/keep-until.ts';
import {
  type KeepingReview,
  mostReviewed,
  type ReviewFilter,
  type ReviewRow,
} from '../../../shared/keeping/review.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import { selectDecided, selectHeld } from '../db/keeping.ts';
import { survivorOf } from '../db/merges.ts';
import {
  countPatients,
  firstPlace,
  selectPatientRow,
  selectPatientsAfter,
  selectPlace,
} from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { paces, type Steps } from '../slices.ts';
import { keepingOf, periodsHere } from './keeping-facts.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

/** Patients looked through in one step. */
const atOnce = 100;

/** Some patients who may be in a list, and how far the looking for them is. */
interface Candidates {
  readonly ids: readonly string[];
  readonly far: Far;
}

/** Everybody, by name. */
function* everybody(db: Db): Generator<{ readonly rows: readonly PatientRow[]; readonly far: Far }> {
  const total = countPatients(db);
  for (let after = firstPlace, done = 0; ;) {
    const rows = selectPatientsAfter(db, after, atOnce);
    done += rows.length;
    yield { rows, far: { done, total } };
    const last = rows.at(-1);
    const place = last && selectPlace(db, last.id);
    if (!place || rows.length < atOnce) return;
    after = place;
  }
}

const whole = (ids: readonly string[]): Candidates => ({ ids, far: { done: 0, total: null } });

/** Who can be past their time at all: those not seen for the shortest period, and those on whom something was decided. */
function* quietFor(db: Db, today: string): Generator<Candidates> {
  const years = fewestYears(periodsHere(db));
  if (years !== null) {
    const before = dayBounds(addDays(addYears(today, -years), 1), localZone()).to;
    for (const { rows, far } of everybody(db)) {
      const quiet = rows.filter(({ lastSeen }) => lastSeen !== null && lastSeen < before);
      yield { ids: quiet.map(({ id }) => id), far };
    }
  }
  yield whole(selectDecided(db));
}

/** Those who were here longest ago, never at the head. */
function* longestQuiet(db: Db): Generator<Candidates> {
  let kept: PatientRow[] = [];
  const cut = (): void => {
    kept = kept.toSorted((a, b) => (a.lastSeen ?? 0) - (b.lastSeen ?? 0)).slice(0, mostReviewed);
  };
  for (const { rows, far } of everybody(db)) {
    kept.push(...rows);
    if (kept.length > 2 * mostReviewed) cut();
    yield { ids: [], far };
  }
  cut();
  yield whole(kept.map(({ id }) => id));
}

function* candidates(db: Db, filter: ReviewFilter, today: string): Generator<Candidates> {
  if (filter === 'past') yield* quietFor(db, today);
  else if (filter === 'unknown') yield* longestQuiet(db);
  else yield whole(filter === 'held' ? selectHeld(db) : selectDecided(db));
}

const fits = ({ keep, hold }: ReviewRow, filter: ReviewFilter, today: string): boolean => {
  switch (filter) {
    case 'past':
      return !isKeptOn(keep, today);
    case 'held':
      return hold !== null;
    case 'decided':
      return keep.reason.why === 'decision' && isKeptOn(keep, today);
    case 'unknown':
      return keep.reason.why === 'unknown';
  }
};

/** The patients that a filter leaves, those whose time ended first at the head. */
export function* reviewSteps(work: Work, filter: ReviewFilter): Steps<readonly ReviewRow[]> {
  const { db } = work.vault;
  const now = work.now().at;
  const today = dateOfInstant(now, localZone());
  const periods = periodsHere(db);
  const seen = new Set<string>();
  const byDay = new Map<string, ReviewRow[]>();
  for (const { ids, far } of candidates(db, filter, today)) {
    for (const id of new Set(ids.map((each) => survivorOf(db, each)))) {
      if (seen.has(id)) continue;
      seen.add(id);
      const patient = selectPatientRow(db, id);
      const row = patient && { patient, ...keepingOf(db, periods, patient, now) };
      if (row && fits(row, filter, today)) {
        const day = row.keep.until ?? '';
        const others = byDay.get(day);
        if (others) others.push(row);
        else byDay.set(day, [row]);
      }
      yield far;
    }
    yield far;
  }
  return [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? []);
}

/** How many records are past their time and not held; nobody waits for it. */
export const countPast = (work: Work, input: InputOf<'keeping:count'>): Promise<Result<number>> => {
  function* steps(): Steps<Result<number>> {
    const rows = yield* reviewSteps(work, 'past');
    return ok(rows.filter(({ hold }) => hold === null).length);
  }
  return longAnswer(work, 'keeping:count', input, steps, paces.aside);
};

/** The review list: nothing in it is done by itself. */
export const reviewKeeping = (
  work: Work,
  input: InputOf<'keeping:review'>,
): Promise<Result<KeepingReview>> => {
  function* steps(): Steps<Result<KeepingReview>> {
    const rows = yield* reviewSteps(work, input.filter);
    return ok({ rows: rows.slice(0, mostReviewed), total: rows.length });
  }
  return longAnswer(work, 'keeping:review', input, steps);
};
