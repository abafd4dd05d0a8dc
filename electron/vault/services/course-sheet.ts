import type { Concern } from '../../../shared/concerns/concern.ts';
import { courseProgress } from '../../../shared/courses/progress.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { selectConcerns } from '../db/concerns.ts';
import { selectCourse, selectCourses, selectCourseSessions } from '../db/courses.ts';
import { selectBodyVersions } from '../db/entry-bodies.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectSession } from '../db/sessions.ts';
import { selectUser } from '../db/users.ts';
import { type CourseCorrection, renderCourse } from '../documents/course-document.ts';
import { keepDocumentAlone } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { printedPractice } from './printed-practice.ts';
import { bodyOf } from './versions.ts';
import type { Work } from './work.ts';

/** The concern as it was first noted: a later look is not what the course began with. */
const asFirstNoted = (db: Db, concern: Concern): Concern => {
  const [first] = selectBodyVersions(db, 'concern', concern.id);
  const body = first && bodyOf('concern', first);
  return body ? { ...concern, ...body.fields } : concern;
};

/** Each correction of how a course ended, with what it took the place of. */
const correctionsOf = (db: Db, id: string): readonly CourseCorrection[] => {
  const versions = selectBodyVersions(db, 'course', id).map((row) => ({
    at: row.at,
    body: bodyOf('course', row),
  }));
  return versions.flatMap(({ at, body }, index) => {
    const before = versions[index - 1]?.body?.end;
    if (!body?.correction || !before) return [];
    return [{ at, by: body.correction.byName, reason: body.correction.reason, before }];
  });
};

/** Makes and freezes the summary of a course as it stands, or answers the one there is when nothing changed. */
export const courseDocument = (work: Work, id: string): Result<DocumentInfo> => {
  const { db } = work.vault;
  const course = selectCourse(db, id);
  const patient = course && selectPatient(db, course.patient);
  const practice = printedPractice(db);
  if (!course || !patient || !practice) return fail('not-found', 'course');
  const timeZone = localZone();
  const progress = courseProgress(course, selectCourseSessions(db, patient.id, timeZone));
  const planned = new Set(course.regions.map(regionSideKey));
  const rendered = renderCourse({
    practice,
    practitioner: {
      name: work.user.name,
      qualification: selectUser(db, work.user.id)?.qualification ?? '',
    },
    patient,
    course,
    progress,
    courses: selectCourses(db, patient.id),
    sessions: progress.sessions.flatMap((session) => selectSession(db, session.id) ?? []),
    concerns: selectConcerns(db, patient.id)
      .map((concern) => asFirstNoted(db, concern))
      .filter(({ areas }) => areas.some((area) => planned.has(regionSideKey(area)))),
    corrections: correctionsOf(db, id),
    today: dateOfInstant(work.now().at, timeZone),
    timeZone,
  });
  return keepDocumentAlone(work, { patient: patient.id, kind: 'course', source: id }, rendered);
};
