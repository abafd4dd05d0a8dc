import type { Course } from '../../../shared/courses/course.ts';
import { type DueOfCourse, type NextOfCourse, nextOfCourse } from '../../../shared/courses/dates.ts';
import { type CourseProgress, courseProgress } from '../../../shared/courses/progress.ts';
import { selectRunningCourses, selectSessionsInCourses } from '../db/courses.ts';
import type { Db } from '../db/run.ts';
import { selectDue } from '../db/sessions.ts';
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

/**
 * What of the running courses falls due until a day, however long ago, by their plans and the dates agreed in them; `on` is
 * the day from which is looked ahead.
 */
export const plannedNext = (db: Db, until: string, on: string): readonly PlannedNext[] => {
  const sessions = selectSessionsInCourses(db, localZone());
  return selectRunningCourses(db).flatMap((course) => {
    const progress = courseProgress(course, sessions.get(course.patient) ?? []);
    const next = nextOfCourse(course, progress, on);
    return next !== null && next.on <= until ? [{ course, progress, next }] : [];
  });
};

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
export const dueWithCourses = (db: Db, days: Days, most: number): readonly Due[] => {
  const agreed = selectDue(db, { from: days.today, until: days.until }, most);
  const planned = plannedNext(db, days.until, days.today)
    .map(asDue)
    .filter(({ date }) => date >= days.today);
  const key = ({ patient, date }: { readonly patient: string; readonly date: string }): string =>
    `${patient} ${date}`;
  const reasons = new Set(planned.map(key));
  const others = agreed.filter((due) => !reasons.has(key(due))).map((due) => ({ ...due, course: null }));
  return [...others, ...planned]
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .slice(0, most);
};
