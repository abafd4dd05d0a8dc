import { useIntl } from 'react-intl';
import { running } from '../../../shared/courses/course.ts';
import { plannedVisits } from '../../../shared/courses/dates.ts';
import { courseProgress, placeIn, type CourseSession } from '../../../shared/courses/progress.ts';
import { formatDayMonth } from '../../../shared/dates/format.ts';
import { useAnswer } from '../../api.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { useSessionForm } from './form-context.ts';

/** A next date that a course of this session's areas proposes. */
interface CourseProposal {
  readonly value: string;
  /** The date, 'YYYY-MM-DD'. */
  readonly on: string;
  readonly label: string;
}

/** This session among those of a course: it is not sealed yet. */
const underWay = 'this session';

/**
 * What the running courses propose after this session: their interval after the area that waits longest, counted as if this
 * session were sealed on its local day `on` as it stands now.
 */
export const useCourseProposals = (on: string): readonly CourseProposal[] => {
  const intl = useIntl();
  const { chart, draft, record } = useSessionForm();
  const words = useCourseWords();
  const answer = useAnswer('courses:list', { patient: chart.patient.id });
  const { courses = [], sessions = [] } = answer.data ?? {};
  const now: CourseSession = {
    id: underWay,
    revision: 1,
    at: draft.startedAt,
    on,
    nextDate: null,
    areas: record.fields.areas,
  };
  return running(courses).flatMap((course) => {
    const before = sessions.filter(({ at }) => at < draft.startedAt);
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
