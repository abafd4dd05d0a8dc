import { type DueOfCourse, nextOfCourse } from '../../../shared/courses/dates.ts';
import { courseProgress } from '../../../shared/courses/progress.ts';
import { selectRunningCourses, selectSessionsInCourses } from '../db/courses.ts';
import type { Db } from '../db/run.ts';
import { localZone } from './local-zone.ts';

/** Most rows of the list: a busy week of one practice. */
const most = 50;

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

/**
 * What of the running courses falls into these days, by their plans and the dates agreed in them; `on` is the day from which
 * is looked ahead.
 */
export const coursesDue = (
  db: Db,
  { today, until }: Days,
  on: string = today,
): readonly (Due & { readonly course: DueOfCourse })[] => {
  const sessions = selectSessionsInCourses(db, localZone());
  return selectRunningCourses(db).flatMap((course) => {
    const { id, patient, kind, title } = course;
    const next = nextOfCourse(course, courseProgress(course, sessions.get(patient) ?? []), on);
    const within = next !== null && next.on >= today && next.on <= until;
    return within ? [{ patient, date: next.on, course: { id, kind, title, next } }] : [];
  });
};

/** Dates that were agreed, each with the course that it belongs to, and those that follow from a plan alone; soonest first. */
export const dueWithCourses = (
  db: Db,
  agreed: readonly { readonly patient: string; readonly date: string }[],
  days: Days,
): readonly Due[] => {
  const planned = coursesDue(db, days);
  const key = ({ patient, date }: { readonly patient: string; readonly date: string }): string =>
    `${patient} ${date}`;
  const reasons = new Set(planned.map(key));
  const others = agreed.filter((due) => !reasons.has(key(due))).map((due) => ({ ...due, course: null }));
  return [...others, ...planned]
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .slice(0, most);
};
