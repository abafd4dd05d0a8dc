import type { Course } from '../../../shared/courses/course.ts';
import { type DueOfCourse, type NextOfCourse, nextOfCourse } from '../../../shared/courses/dates.ts';
import { type CourseProgress, courseProgress, type CourseSession } from '../../../shared/courses/progress.ts';
import { selectCourseSessions, selectRunningCourses } from '../db/courses.ts';
import { isChangedSince, newestArrival } from '../db/entries.ts';
import type { Db } from '../db/run.ts';
import { selectDue } from '../db/sessions.ts';
import type { Steps } from '../slices.ts';
import { localZone } from './local-zone.ts';

interface Due {
  readonly patient: string;
  readonly date: string;
  readonly course: DueOfCourse | null;
}

interface Days {
  readonly today: string;
  /** Both included. */
  readonly until: string;
}

/** A running course with what was done of it, and what comes next. */
export interface PlannedNext {
  readonly course: Course;
  readonly progress: CourseProgress;
  readonly next: NextOfCourse;
}

/** Courses that are read in one step. */
const coursesOfStep = 8;

function* readSteps(db: Db, on: string): Steps<readonly PlannedNext[]> {
  const found: PlannedNext[] = [];
  let sessions: { readonly patient: string; readonly all: readonly CourseSession[] } | undefined;
  let last: Course | undefined;
  for (;;) {
    const courses = selectRunningCourses(db, last, coursesOfStep);
    for (const course of courses) {
      const { patient } = course;
      if (sessions?.patient !== patient)
        sessions = { patient, all: selectCourseSessions(db, patient, localZone()) };
      const progress = courseProgress(course, sessions.all);
      const next = nextOfCourse(course, progress, on);
      if (next) found.push({ course, progress, next });
    }
    last = courses.at(-1);
    if (courses.length < coursesOfStep) return found;
    yield { done: found.length, total: null };
  }
}

/** What was read last of a database: it stays right until a record is written or the day is another one. */
const lastRead = new WeakMap<
  Db,
  { readonly at: number; readonly on: string; readonly found: readonly PlannedNext[] }
>();

/** Forgets what was read, with the words of somebody who was erased. */
export const forgetPlanned = (db: Db): void => void lastRead.delete(db);

/**
 * What comes next in every running course, by its plan and the dates agreed in it; `on` is the day from which is looked
 * ahead. Read in steps, once for all the lists of Today.
 */
export function* plannedNext(db: Db, on: string): Steps<readonly PlannedNext[]> {
  const known = lastRead.get(db);
  if (known?.on === on && !isChangedSince(db, known.at)) return known.found;
  const at = newestArrival(db);
  const found = yield* readSteps(db, on);
  lastRead.set(db, { at, on, found });
  return found;
}

/** The same as lists of patients say it. */
export const asDue = ({
  course: { id, patient, kind, title },
  next,
}: PlannedNext): Due & { readonly course: DueOfCourse } => ({
  patient,
  date: next.on,
  course: { id, kind, title, next },
});

/**
 * Dates that were agreed, each with the course that it belongs to, and those that follow from a plan alone: the `most`
 * soonest of both.
 */
export function* dueWithCourses(db: Db, { today, until }: Days, most: number): Steps<readonly Due[]> {
  const agreed = selectDue(db, { from: today, until }, most);
  const planned = (yield* plannedNext(db, today))
    .map(asDue)
    .filter(({ date }) => date >= today && date <= until);
  const key = ({ patient, date }: { readonly patient: string; readonly date: string }): string =>
    `${patient} ${date}`;
  const reasons = new Set(planned.map(key));
  const others = agreed.filter((due) => !reasons.has(key(due))).map((due) => ({ ...due, course: null }));
  return [...others, ...planned]
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .slice(0, most);
}
