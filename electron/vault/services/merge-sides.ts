import type { Merge, MergeSide } from '../../../shared/merges/merge.ts';
import { countRows } from '../db/erased-patients.ts';
import { countMerged, selectMerges, selectMergesInto, type StandingMerge } from '../db/merges.ts';
import { selectPatient, selectPatientRow } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { isHeld } from './holds.ts';

/** One of two charts, with how much is in it; undefined when there is none of that id. */
export const mergeSide = (db: Db, id: string): MergeSide | undefined => {
  const patient = selectPatient(db, id);
  if (!patient) return undefined;
  const { sessions, consents, attachments, events } = countRows(db, id);
  return {
    patient,
    lastSeen: selectPatientRow(db, id)?.lastSeen ?? null,
    sessions,
    consents,
    attachments,
    adverseEvents: events,
    held: isHeld(db, id),
  };
};

const shown = (db: Db, merge: StandingMerge): Merge => ({
  id: merge.id,
  kept: merge.kept,
  other: {
    id: merge.other,
    number: merge.number,
    family: merge.fields.family,
    given: merge.fields.given,
  },
  at: merge.at,
  by: merge.by,
  // The chart itself and that it was registered are one record more than was written into it.
  records: Math.max(0, countMerged(db, merge.other) - 1),
});

/** The charts that are read in this one, those merged last first. */
export const mergesInto = (db: Db, kept: string): readonly Merge[] =>
  selectMergesInto(db, kept).map((merge) => shown(db, merge));

/** Every merge that stands, the newest first. */
export const allMerges = (db: Db): readonly Merge[] => selectMerges(db).map((merge) => shown(db, merge));
