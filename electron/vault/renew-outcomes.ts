import { daveyTotal } from '../../shared/scores/davey.ts';
import type { CaseFacts, TreatedPart } from '../../shared/outcomes/case-facts.ts';
import { makeCases } from '../../shared/outcomes/make-cases.ts';
import type { OutcomeCase } from '../../shared/outcomes/outcome.ts';
import { samePlace, type SessionFields } from '../../shared/sessions/session.ts';
import { reactionSigns, type ReactionSign } from '../../shared/sessions/values.ts';
import { selectAdverseEvents } from './db/adverse-events.ts';
import { selectAssessments } from './db/assessments.ts';
import { selectConcernsAsWritten } from './db/concerns.ts';
import { selectCourses } from './db/courses.ts';
import { replaceCases } from './db/outcome-cases.ts';
import { selectCountedParts } from './db/outcome-parts.ts';
import { selectSkinType } from './db/patients.ts';
import type { Db } from './db/run.ts';

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];
const minute = 60_000;

const highest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** The treated areas of a session as its outcomes need them. `offset` is that of its entry, so that every computer says the same day. */
export const partsOf = (
  session: { readonly id: string; readonly at: number; readonly person: string; readonly offset: number },
  fields: SessionFields,
): readonly TreatedPart[] =>
  fields.areas.map((area) => {
    const seen = fields.reactions.filter((reaction) => samePlace(reaction, area));
    const { state, kinds } = fields.otherReaction;
    return {
      session: session.id,
      at: session.at,
      region: area.region,
      side: area.side,
      day: new Date(session.at + session.offset * minute).toISOString().slice(0, 10),
      person: session.person,
      device: fields.device?.device ?? null,
      depthUm: highest([area.depthMinUm, area.depthMaxUm]),
      grades: Object.fromEntries(
        signs.map((sign) => [sign, highest(seen.map((reaction) => reaction[sign]))]),
      ) as TreatedPart['grades'],
      davey: fields.davey === null ? null : daveyTotal(fields.davey),
      other: state,
      otherKinds: kinds,
    };
  });

/** All of a patient that their cases follow from, as the records stand. */
export const caseFactsOf = (
  db: Db,
  patient: string,
  parts: readonly TreatedPart[] = selectCountedParts(db, patient),
): CaseFacts => ({
  patient,
  skin: selectSkinType(db, patient),
  parts,
  courses: selectCourses(db, patient),
  concerns: selectConcernsAsWritten(db, patient),
  events: selectAdverseEvents(db, patient),
  ratings: selectAssessments(db, patient).filter(({ invalid }) => invalid === null),
});

/** Whose cases are to be made anew, by database. Of a write that was taken back too: made once more they stay as they are. */
const due = new WeakMap<Db, Set<string>>();

/**
 * Asks for a patient's cases to be made anew before the open write is kept, once for all that is written. To be called after
 * every change of what cases follow from: a session and whether it counts, course, concern, skin type, adverse event, assessment.
 */
export const renewOutcomes = (tx: Db, patient: string): void => {
  const patients = due.get(tx) ?? new Set();
  due.set(tx, patients.add(patient));
};

/** Makes the cases that were asked for anew from the rows, and moves what changed in the rollup, in the open write. */
export const settleOutcomes = (tx: Db): void => {
  const patients = due.get(tx);
  if (patients === undefined) return;
  const casesOf = (patient: string): readonly OutcomeCase[] => {
    const parts = selectCountedParts(tx, patient);
    return parts.length === 0 ? [] : makeCases(caseFactsOf(tx, patient, parts));
  };
  replaceCases(tx, new Map([...patients].map((patient) => [patient, casesOf(patient)])));
  due.delete(tx);
};
