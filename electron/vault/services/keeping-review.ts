import { addDays, dateOfInstant } from '../../../shared/dates/calendar.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { addYears, fewestYears, isKeptOn } from '../../../shared/keeping/keep-until.ts';
import {
  type KeepingReview,
  mostReviewed,
  type ReviewFilter,
  type ReviewRow,
} from '../../../shared/keeping/review.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectDecided, selectHeld } from '../db/keeping.ts';
import { selectLongestQuiet, selectQuietSince } from '../db/last-recorded.ts';
import { survivorOf } from '../db/merges.ts';
import { selectPatientRow } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { keepingOf, periodsHere } from './keeping-facts.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

/** Who can be past their time at all: those not seen for the shortest period, and those on whom something was decided. */
const candidates = (db: Db, today: string): readonly string[] => {
  const years = fewestYears(periodsHere(db));
  const quiet =
    years === null
      ? []
      : selectQuietSince(db, dayBounds(addDays(addYears(today, -years), 1), localZone()).to);
  return [...quiet, ...selectDecided(db)];
};

const asked: Readonly<Record<ReviewFilter, (db: Db, today: string) => readonly string[]>> = {
  past: candidates,
  decided: selectDecided,
  held: selectHeld,
  unknown: (db) => selectLongestQuiet(db, mostReviewed),
};

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
export const reviewRows = (work: Work, filter: ReviewFilter): readonly ReviewRow[] => {
  const { db } = work.vault;
  const now = work.now().at;
  const today = dateOfInstant(now, localZone());
  const rows = periodsHere(db);
  const ids = [...new Set(asked[filter](db, today).map((id) => survivorOf(db, id)))];
  return ids
    .flatMap((id): ReviewRow[] => {
      const patient = selectPatientRow(db, id);
      return patient ? [{ patient, ...keepingOf(db, rows, patient, now) }] : [];
    })
    .filter((row) => fits(row, filter, today))
    .toSorted((a, b) => (a.keep.until ?? '').localeCompare(b.keep.until ?? ''));
};

/** How many records are past their time and not held. */
export const countPast = (work: Work): number =>
  reviewRows(work, 'past').filter(({ hold }) => hold === null).length;

/** The review list: nothing in it is done by itself. */
export const reviewKeeping = (work: Work, { filter }: InputOf<'keeping:review'>): Result<KeepingReview> => {
  const rows = reviewRows(work, filter);
  return ok({ rows: rows.slice(0, mostReviewed), total: rows.length });
};
