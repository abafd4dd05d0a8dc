import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Course } from '../../../shared/courses/course.ts';
import { courseOrdinals, type CourseSession } from '../../../shared/courses/progress.ts';
import { useAnswer } from '../../api.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { useSessionForm } from './form-context.ts';

/** The patient's courses, the sessions sealed before this one, and this one as a course would count it. */
export const useCoursesAround = (): {
  readonly courses: readonly Course[];
  readonly before: readonly CourseSession[];
  readonly now: CourseSession;
} => {
  const { id, chart, draft, record, timeZone } = useSessionForm();
  const answer = useAnswer('courses:list', { patient: chart.patient.id });
  const { courses = [], sessions = [] } = answer.data ?? {};
  return {
    courses,
    before: sessions.filter((session) => session.id !== id && session.at < draft.startedAt),
    now: {
      id,
      revision: 1,
      at: draft.startedAt,
      on: dateOfInstant(draft.startedAt, timeZone),
      nextDate: null,
      areas: record.fields.areas,
    },
  };
};

/** "Course: session 2 of 4, Lower abdomen, both sides", for each course of which an area is treated now. */
export const useSessionCourses = (): readonly { readonly course: string; readonly words: string }[] => {
  const { courses, before, now } = useCoursesAround();
  const words = useCourseWords();
  return courseOrdinals(courses, before, now).map((place) => ({
    course: place.course,
    words: words.ofSession(place),
  }));
};
