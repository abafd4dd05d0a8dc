import { type Course, type SessionCourse, takenAreas } from '../../../shared/courses/course.ts';
import { courseOrdinals } from '../../../shared/courses/progress.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { PatientCourses } from '../../../shared/ipc/course-channels.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { plannedIn, withPlans } from '../../../shared/sessions/planned.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { selectCourse, selectCourses, selectCourseSessions } from '../db/courses.ts';
import { selectPatient } from '../db/patients.ts';
import type { BodyOf } from '../bodies.ts';
import type { Db } from '../db/run.ts';
import { noteAccess } from './accesses.ts';
import { localZone } from './local-zone.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** A patient's plans, and the sessions from which follows what was done of them. */
export const listCourses = (work: Work, { patient }: InputOf<'courses:list'>): Result<PatientCourses> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  return ok({
    courses: selectCourses(db, patient),
    sessions: selectCourseSessions(db, patient, localZone()),
  });
};

const notEnded = { endedBy: '', end: null, endedAt: null, correction: null } as const;

const saved = (db: Db, id: string, done: Result<number>): Result<Course> => {
  const course = done.ok ? selectCourse(db, id) : undefined;
  if (!done.ok) return done;
  return course ? ok(course) : fail('unexpected');
};

/**
 * Plans a course (revision 0) or changes one that runs; it never moves to another patient. An area that another running
 * course has already is refused: its sessions would count twice.
 */
export const saveCourse = (
  work: Work,
  { id, patient, revision, fields, draft }: InputOf<'courses:save'>,
): Result<Course> => {
  const now = work.now();
  return work.vault.write(work.user.id, now, (tx) => {
    if (!selectPatient(tx.db, patient)) return fail('not-found', 'patient');
    const known = selectCourse(tx.db, id);
    if (known && known.patient !== patient) return fail('conflict', 'other-patient');
    if (known?.ended) return fail('conflict', 'course-ended');
    const taken = takenAreas(fields.regions, selectCourses(tx.db, patient), id);
    if (taken.length > 0) {
      const where = taken.map((area) => ({ path: regionSideKey(area), message: 'area-in-course' }));
      return fail('refused', 'area-in-course', where);
    }
    const firstAt = known?.at ?? now.at;
    const byName = known?.by ?? work.user.name;
    const body = { patient, firstAt, byName, ...notEnded, fields };
    return saved(tx.db, id, saveRecord(tx, work, { type: 'course', id, revision, body, draft }));
  });
};

const planOf = (course: Course): Pick<BodyOf<'course'>, 'patient' | 'firstAt' | 'byName' | 'fields'> => {
  const { id: _id, patient, at: firstAt, by: byName, ended: _ended, revision: _seen, ...fields } = course;
  return { patient, firstAt, byName, fields };
};

/** Finishes a course, or stops it early with a reason; its plan is never changed again. */
export const endCourse = (work: Work, { id, revision, end, draft }: InputOf<'courses:end'>): Result<Course> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const known = selectCourse(tx.db, id);
    if (!known) return fail('not-found', 'course');
    const { ended } = known;
    if (ended && known.revision !== revision + 1) return fail('conflict', 'course-ended');
    const body = { ...planOf(known), ...notEnded, endedBy: ended?.by ?? work.user.name, end };
    const action = end.outcome === 'finished' ? 'finish' : 'stop';
    return saved(tx.db, id, saveRecord(tx, work, { type: 'course', id, revision, action, body, draft }));
  });

/** Says anew how a course ended, with the reason. When it ended and who ended it stay, so what was done of it stays too. */
export const correctCourseEnd = (
  work: Work,
  { id, revision, end, reason, draft }: InputOf<'courses:correct-end'>,
): Result<Course> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const known = selectCourse(tx.db, id);
    if (!known?.ended) return fail('not-found', 'course');
    const { at: endedAt, by: endedBy } = known.ended;
    const correction = { byName: work.user.name, reason };
    const body = { ...planOf(known), endedBy, end, endedAt, correction };
    const action = 'correct';
    return saved(tx.db, id, saveRecord(tx, work, { type: 'course', id, revision, action, body, draft }));
  });

/** What the courses of a patient plan for the areas of a session, as the plans stand now; kept with its seal. */
export const withPlansOf = (db: Db, patient: string, fields: SessionFields): SessionFields => {
  const courses = selectCourses(db, patient);
  const session = { at: fields.startedAt, on: dateOfInstant(fields.startedAt, localZone()) };
  return withPlans(fields, (place) => plannedIn(courses, session, place));
};

/** Which session of which running course a session is, as the plans stand now; kept with its seal. */
export const coursesOfSession = (
  db: Db,
  patient: string,
  { id, startedAt }: { readonly id: string; readonly startedAt: number },
  fields: SessionFields,
): SessionCourse[] => {
  const zone = localZone();
  const areas = fields.areas.map(({ region, side, depthMinUm, depthMaxUm }) => ({
    region,
    side,
    depthMinUm,
    depthMaxUm,
  }));
  const on = dateOfInstant(startedAt, zone);
  return [
    ...courseOrdinals(selectCourses(db, patient), selectCourseSessions(db, patient, zone), {
      id,
      revision: Number.MAX_SAFE_INTEGER,
      at: startedAt,
      on,
      nextDate: fields.nextDate,
      areas,
    }),
  ];
};
