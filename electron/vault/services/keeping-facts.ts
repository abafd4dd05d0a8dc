import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { keepUntil, type KeepUntil } from '../../../shared/keeping/keep-until.ts';
import { type Period, periodsIn, withOwnPeriods } from '../../../shared/keeping/period.ts';
import { periods } from '../../../shared/keeping/periods.ts';
import type { Keeping } from '../../../shared/keeping/review.ts';
import { selectHold, selectKeepDecision, selectPeriods } from '../db/keeping.ts';
import { selectLastRecorded } from '../db/last-recorded.ts';
import { familyOf } from '../db/merges.ts';
import { selectPractice } from '../db/practice.ts';
import type { Db } from '../db/run.ts';
import { localZone } from './local-zone.ts';

/** The table of periods as it stands: what ships, and what the practice made of it. */
export const periodsOf = (db: Db): readonly Period[] => withOwnPeriods(periods, selectPeriods(db));

/** The rows that hold where the practice is. */
export const periodsHere = (db: Db): readonly Period[] =>
  periodsIn(periodsOf(db), selectPractice(db)?.practice.country ?? 'other');

/** What is asked of one patient again and again in a list. */
interface Asked {
  readonly id: string;
  readonly born: string;
}

/** Until when a patient's record is kept, counted from what is recorded, and whether it is held. `now` is UTC ms. */
export const keepingOf = (db: Db, rows: readonly Period[], { id, born }: Asked, now: number): Keeping => {
  const zone = localZone();
  const charts = familyOf(db, id);
  const last = selectLastRecorded(db, id);
  const lastOn = dateOfInstant(last.at ?? now, zone);
  const facts = {
    born,
    lastOn,
    lastTreatedOn: last.treatedAt === null ? null : dateOfInstant(last.treatedAt, zone),
    lastEventOn: last.eventOn,
  };
  const keep: KeepUntil = keepUntil(rows, facts, selectKeepDecision(db, charts) ?? null);
  return { lastOn, keep, hold: selectHold(db, charts) ?? null };
};
