import { z } from 'zod';
import {
  type Course,
  type CourseEnd,
  courseEndSchema,
  courseSchema,
} from '../../../shared/courses/course.ts';
import type { CourseSession } from '../../../shared/courses/progress.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { placeOf } from '../../../shared/regions/region-side.ts';
import type { CoursesTable } from './course-table.ts';
import { notValidIds } from './not-valid.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: CoursesTable) =>
  query
    .insertInto('courses')
    .values({
      patient: v.patient,
      at: v.at,
      id: v.id,
      revision: v.revision,
      by: v.by,
      record: v.record,
      ended: v.ended,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        record: eb.ref('excluded.record'),
        ended: eb.ref('excluded.ended'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('courses').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('courses').selectAll().where('id', '=', v.id),
);
const running = prepared((query, v: { patient: string; at: number; id: string; most: number }) =>
  query
    .selectFrom('courses')
    .selectAll()
    .where('ended', 'is', null)
    .where((eb) => eb(eb.refTuple('patient', 'at', 'id'), '>', eb.tuple(v.patient, v.at, v.id)))
    .orderBy('patient')
    .orderBy('at')
    .orderBy('id')
    .limit(v.most),
);

const areaColumns = [
  'areas.patient',
  'areas.session as id',
  'areas.at',
  'areas.region',
  'areas.side',
  'areas.depth_min_um as depthMinUm',
  'areas.depth_max_um as depthMaxUm',
  'sessions.revision',
  'sessions.next_date as nextDate',
] as const;
const treated = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('areas')
    .innerJoin('sessions', 'sessions.id', 'areas.session')
    .select(areaColumns)
    .where('areas.patient', '=', v.patient)
    .where('areas.session', 'not in', notValidIds(query, 'session'))
    .orderBy('areas.at')
    .orderBy('areas.session'),
);
const endSchema = z.strictObject({
  at: z.int(),
  by: z.string(),
  words: courseEndSchema,
  /** Only where it was corrected. */
  corrected: z.strictObject({ at: z.int(), by: z.string(), reason: z.string() }).optional(),
});

const endOf = (text: string): CourseEnd => {
  const { at, by, words, corrected = null } = endSchema.parse(JSON.parse(text));
  return { at, by, corrected, ...words };
};

const courseOf = ({ record, ended, ...head }: CoursesTable): Course => ({
  ...head,
  ended: ended === null ? null : endOf(ended),
  ...courseSchema.parse(JSON.parse(record)),
});

/** Writes a course's row, from its entry. `at` is when it was first planned. */
export function putCourse(tx: Db, course: Course): void {
  const { id, patient, revision, at, by, ended, ...fields } = course;
  const endText = (end: CourseEnd): string => {
    const { at: endedAt, by: endedBy, corrected, ...words } = end;
    return JSON.stringify({ at: endedAt, by: endedBy, words, ...(corrected && { corrected }) });
  };
  put.run(tx, {
    id,
    patient,
    revision,
    at,
    by,
    record: JSON.stringify(fields),
    ended: ended && endText(ended),
  });
}

/** A patient's courses, also those that ended, in the order in which they were planned. */
export function selectCourses(db: Db, patient: string): Course[] {
  return ofPatient.all(db, { patient }).map(courseOf);
}

/** One course, or undefined. */
export function selectCourse(db: Db, id: string): Course | undefined {
  const row = one.first(db, { id });
  return row && courseOf(row);
}

/** Courses of the practice that run, by patient: at most `most` that come after one of them, or the first ones. */
export function selectRunningCourses(db: Db, after: Course | undefined, most: number): Course[] {
  const { patient, at, id } = after ?? { patient: '', at: 0, id: '' };
  return running.all(db, { patient, at, id, most }).map(courseOf);
}

type TreatedRow = ReturnType<typeof treated.all>[number];

/** Rows of areas put together to sessions, each with the local date on which it began. */
const sessionsOf = (rows: readonly TreatedRow[], timeZone: string): CourseSession[] =>
  [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, areas]) => {
    const [first] = areas;
    if (!first) return [];
    const { at, revision, nextDate } = first;
    const places = areas.map(({ region, side, depthMinUm, depthMaxUm }) => ({
      ...placeOf(region, side),
      depthMinUm,
      depthMaxUm,
    }));
    return [{ id, revision, at, on: dateOfInstant(at, timeZone), nextDate, areas: places }];
  });

/** What a patient's valid sessions treated, by their newest versions, oldest first. */
export function selectCourseSessions(db: Db, patient: string, timeZone: string): CourseSession[] {
  return sessionsOf(treated.all(db, { patient }), timeZone);
}
