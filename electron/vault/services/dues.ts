/** What asks for something today, with its reason: follow-ups, events, photos, assessments, consents, screening and recalls. */
import { assessmentDue, lastAssessedOn } from '../../../shared/assessments/due.ts';
import { needsSignature } from '../../../shared/consents/consent-state.ts';
import type { DueOfCourse } from '../../../shared/courses/dates.ts';
import { addDays, dateOfInstant, daysBetween } from '../../../shared/dates/calendar.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import {
  type CallDue,
  type Due,
  type DueGroup,
  dueGroups,
  type DueList,
  longestOverdue,
  mostOfGroup,
  type OlderRecalls,
} from '../../../shared/dues/due.ts';
import { followUpsDue, longestFollowUp } from '../../../shared/follow-ups/due.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { addMonths } from '../../../shared/rules/calendar.ts';
import { limitsOf } from '../../../shared/rules/limits.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { withChanges } from '../../../shared/rules/with-changes.ts';
import { countOpenEvents, selectOpenEvents } from '../db/adverse-events.ts';
import { selectAssessments } from '../db/assessments.ts';
import { selectConsents } from '../db/consents.ts';
import { selectContacts, selectSessionsSince } from '../db/follow-ups.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectRuleChanges } from '../db/rules.ts';
import type { Db } from '../db/run.ts';
import { selectNewestScreening } from '../db/screenings.ts';
import type { Steps } from '../slices.ts';
import { consentNeedOn } from './consent-need.ts';
import { asDue, dueWithCourses, plannedNext, type PlannedNext } from './courses-due.ts';
import { localZone } from './local-zone.ts';
import { askedAt } from './patients.ts';
import type { Work } from './work.ts';
import { answerInSlices } from './works.ts';

/** Days ahead in which a next session asks for its consent and screening; and those in which photos are spoken of. */
const sessionsAhead = 14;
const photosAhead = 7;

const rowsOf = (db: Db) => {
  const known = new Map<string, PatientRow | undefined>();
  return (id: string): PatientRow | undefined => {
    if (!known.has(id)) known.set(id, selectPatientRow(db, id));
    return known.get(id);
  };
};
type RowOf = ReturnType<typeof rowsOf>;

/** Patients whose calls are looked at in one step. */
const patientsOfStep = 16;

function* followUps(db: Db, today: string, rowOf: RowOf): Steps<CallDue[]> {
  const zone = localZone();
  const { from } = dayBounds(addDays(today, -longestFollowUp), zone);
  const byPatient = yield* selectSessionsSince(db, from, zone);
  const found: CallDue[] = [];
  let done = 0;
  for (const [id, sessions] of byPatient) {
    const newest = sessions.at(-1);
    const patient = rowOf(id);
    if (newest && patient)
      for (const due of followUpsDue(sessions, selectContacts(db, newest.id), today))
        found.push({ group: 'follow-up', patient, due });
    done += 1;
    if (done % patientsOfStep === 0) yield { done, total: byPatient.size };
  }
  return found.sort((a, b) => (a.due.until < b.due.until ? -1 : Number(a.due.until > b.due.until)));
}

/** Everybody who is to be called or checked on a day, the most pressing first; read in steps. */
export const callsDue = (db: Db, today: string): Steps<readonly CallDue[]> =>
  followUps(db, today, rowsOf(db));

const events = (db: Db, rowOf: RowOf): Due[] =>
  selectOpenEvents(db, mostOfGroup).flatMap((event): Due[] => {
    const patient = rowOf(event.patient);
    if (!patient) return [];
    const { id, kind, words, beganOn, serious } = event;
    return [{ group: 'event', patient, event: id, kind, words, beganOn, serious: serious.state === 'yes' }];
  });

/** A limit of a rule as the practice has it. */
const limitOf = (db: Db, id: 'SCREEN_STALE' | 'CONSENT_EXPIRED', limit: string): number => {
  const rule = withChanges(rules, selectRuleChanges(db)).find((each) => each.id === id);
  return (rule && limitsOf(rule).find(({ name }) => name === limit)?.value) ?? Infinity;
};

/** What some of a list ask for, a few of it in each step. */
function* inPieces<Item>(
  items: readonly Item[],
  asking: (some: readonly Item[]) => readonly Due[],
): Steps<readonly Due[]> {
  const found: Due[] = [];
  for (let from = 0; from < items.length; from += patientsOfStep) {
    found.push(...asking(items.slice(from, from + patientsOfStep)));
    yield { done: from, total: items.length };
  }
  return found;
}

interface Next {
  readonly patient: PatientRow;
  readonly on: string;
}

const consents = (work: Work, next: readonly Next[]): Due[] => {
  const { db } = work.vault;
  const days = limitOf(db, 'CONSENT_EXPIRED', 'days');
  return next.flatMap(({ patient, on }): Due[] => {
    const need = consentNeedOn(work, patient.id, on);
    if (needsSignature(need)) return [{ group: 'consent', patient, on, need }];
    const consent = consentInForce(selectConsents(db, patient.id), null);
    const old = consent !== null && daysBetween(dateOfInstant(consent.signedAt, localZone()), on) > days;
    return old ? [{ group: 'consent', patient, on, need: 'expired' }] : [];
  });
};

const screenings = (db: Db, next: readonly Next[]): Due[] => {
  const months = limitOf(db, 'SCREEN_STALE', 'months');
  return next.flatMap(({ patient, on }): Due[] => {
    const screening = selectNewestScreening(db, patient.id);
    const askedOn = screening ? dateOfInstant(askedAt(db, screening), localZone()) : null;
    const due = askedOn === null || (months < Infinity && addMonths(askedOn, months) < on);
    return due ? [{ group: 'screening', patient, on, askedOn }] : [];
  });
};

/** Photos at the end of a course, and sessions of maintenance, whose day is near or has passed. */
const ofCourses = (
  found: readonly { readonly patient: string; readonly date: string; readonly course: DueOfCourse }[],
  { today, rowOf }: { readonly today: string; readonly rowOf: RowOf },
): Due[] =>
  found.flatMap(({ patient: id, date: on, course }): Due[] => {
    const patient = rowOf(id);
    if (!patient) return [];
    if (course.next.kind === 'final-photos') return [{ group: 'photos', patient, on, course: course.id }];
    return course.kind === 'maintenance' && on <= today ? [{ group: 'recall', patient, on, course }] : [];
  });

/** Assessments by the plans of courses: before a session of the coming days, and at the end of a course. */
const assessments = (
  db: Db,
  planned: readonly PlannedNext[],
  { today, rowOf }: { readonly today: string; readonly rowOf: RowOf },
): Due[] =>
  planned.flatMap(({ course, progress, next }): Due[] => {
    const patient = rowOf(course.patient);
    // A session that did not happen on its day asks for nothing before it.
    if (!patient || (next.kind === 'session' && next.on < today)) return [];
    const due = assessmentDue(next, progress, lastAssessedOn(course, selectAssessments(db, course.patient)));
    return due ? [{ group: 'assessment', patient, course: course.id, ...due }] : [];
  });

/** The next date of each patient, soonest first. */
function* nextSessions(db: Db, today: string, rowOf: RowOf): Steps<readonly Next[]> {
  const until = addDays(today, sessionsAhead);
  const found = new Map<string, Next>();
  // As many as one group of the list holds: fewer would leave out the consents of a busy fortnight without a word.
  for (const { patient: id, date: on, course } of yield* dueWithCourses(db, { today, until }, mostOfGroup)) {
    const patient = rowOf(id);
    if (patient && !found.has(id) && course?.next.kind !== 'final-photos') found.set(id, { patient, on });
  }
  return [...found.values()];
}

/** What the running courses ask for, and apart from it what passed so long ago that the list only counts it. */
function* ofPlans(
  db: Db,
  today: string,
): Steps<{ readonly listed: readonly PlannedNext[]; readonly old: readonly PlannedNext[] }> {
  const until = addDays(today, photosAhead);
  const planned = (yield* plannedNext(db, today)).filter(({ next }) => next.on <= until);
  const from = addDays(today, -longestOverdue);
  const old = planned.filter(({ course, next }) => course.kind === 'maintenance' && next.on < from);
  return { listed: planned.filter(({ next }) => next.on >= from), old };
}

/** Everything that is due on a day, grouped; long groups are cut and counted. */
export const listDues = (work: Work, { today }: InputOf<'dues:list'>): Promise<Result<DueList>> =>
  answerInSlices(work, () => dueSteps(work, today));

function* dueSteps(work: Work, today: string): Steps<Result<DueList>> {
  const { db } = work.vault;
  const rowOf = rowsOf(db);
  const next = yield* nextSessions(db, today, rowOf);
  const { listed: planned, old } = yield* ofPlans(db, today);
  const all: readonly Due[] = [
    ...(yield* followUps(db, today, rowOf)),
    ...events(db, rowOf),
    ...(yield* inPieces(next, (some) => consents(work, some))),
    ...(yield* inPieces(next, (some) => screenings(db, some))),
    ...(yield* inPieces(planned, (some) => assessments(db, some, { today, rowOf }))),
    ...ofCourses(planned.map(asDue), { today, rowOf }),
  ];
  const of = (group: DueGroup): readonly Due[] => all.filter((due) => due.group === group);
  const counts = Object.fromEntries(dueGroups.map((group) => [group, of(group).length]));
  return ok({
    dues: dueGroups.flatMap((group) => of(group).slice(0, mostOfGroup)),
    counts: { ...(counts as DueList['counts']), event: countOpenEvents(db) },
    olderRecalls: old.length,
  });
}

/** Sessions of maintenance that the list only counts, the last that fell due first. */
export const listOlderRecalls = (
  work: Work,
  { today }: InputOf<'dues:older-recalls'>,
): Promise<Result<OlderRecalls>> => answerInSlices(work, () => olderSteps(work.vault.db, today));

function* olderSteps(db: Db, today: string): Steps<Result<OlderRecalls>> {
  const { old } = yield* ofPlans(db, today);
  const newestFirst = old.map(asDue).toSorted((one, other) => other.date.localeCompare(one.date));
  const dues = ofCourses(newestFirst.slice(0, mostOfGroup), { today, rowOf: rowsOf(db) });
  return ok({ dues, count: old.length });
}
