import { useIntl } from 'react-intl';
import { running } from '../../../shared/courses/course.ts';
import { plannedVisits } from '../../../shared/courses/dates.ts';
import { courseProgress, placeIn } from '../../../shared/courses/progress.ts';
import { formatDayMonth } from '../../../shared/dates/format.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { useCoursesAround } from './use-session-courses.ts';

/** A next date that a course of this session's areas proposes. */
interface CourseProposal {
  readonly value: string;
  /** The date, 'YYYY-MM-DD'. */
  readonly on: string;
  readonly label: string;
}

/**
 * What the running courses propose after this session: their interval after the area that waits longest, counted as if this
 * session were sealed on its local day `on` as it stands now.
 */
export const useCourseProposals = (on: string): readonly CourseProposal[] => {
  const intl = useIntl();
  const words = useCourseWords();
  const { courses, before, now } = useCoursesAround();
  return running(courses).flatMap((course) => {
    const progress = courseProgress(course, [...before, now]);
    const [visit] = plannedVisits(course, progress, on);
    if (!visit || placeIn(progress, now) === null) return [];
    const label = intl.formatMessage(
      { id: 'sessions.next-date.course', defaultMessage: '{date}, {session} of the course' },
      { date: formatDayMonth(visit.on), session: words.sessionOf(visit) },
    );
    return [{ value: course.id, on: visit.on, label }];
  });
};
