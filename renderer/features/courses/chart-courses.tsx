import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Course } from '../../../shared/courses/course.ts';
import { nextOfCourse } from '../../../shared/courses/dates.ts';
import { courseProgress, type CourseSession } from '../../../shared/courses/progress.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { courseKindLabels, courseStateLabels } from '../../../shared/labels/course-labels.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useRefusal } from '../../use-refusal.ts';
import column from '../patients/column.module.css';
import { ColumnPart, NothingYet } from '../patients/column.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { areaGroups } from './area-groups.ts';
import { useCourseWords } from './course-words.ts';
import styles from './courses.module.css';
import { ProgressBar } from './progress-bar.tsx';

/** How far each course is, when the next session is due, and the way to plan one. */
export const ChartCourses = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  useFresh(['courses:list']);
  const patient = chart.patient.id;
  const answer = useAnswer('courses:list', { patient });
  const writes = useRefusal()('courses:save') === undefined;
  const { courses = [], sessions = [] } = answer.data ?? {};
  const ofEach = [
    ...courses.filter(({ ended }) => ended === null),
    ...courses.filter(({ ended }) => ended !== null).toReversed(),
  ];
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'courses.title', defaultMessage: 'Course' })}
      action={
        writes ? intl.formatMessage({ id: 'courses.plan', defaultMessage: 'Plan a course' }) : undefined
      }
      onAction={() => go.form(patient, { kind: 'course', id: newId() })}
    >
      {answer.error && <FailureNotice failure={answer.error.failure} />}
      {answer.data && courses.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'courses.none',
            defaultMessage: 'How many sessions, how far apart, and what for.',
          })}
        </NothingYet>
      )}
      <ul>
        {ofEach.map((course) => (
          <li key={course.id}>
            <button type="button" className={column.item} onClick={() => go.course(patient, course.id)}>
              <CourseLines course={course} sessions={sessions} />
            </button>
          </li>
        ))}
      </ul>
    </ColumnPart>
  );
};

interface CourseLinesProps {
  readonly course: Course;
  readonly sessions: readonly CourseSession[];
}

const CourseLines = ({ course, sessions }: CourseLinesProps) => {
  const intl = useIntl();
  const words = useCourseWords();
  const { today, dateOf } = useLocalDay();
  const progress = courseProgress(course, sessions);
  const groups = areaGroups(progress.regions);
  const next = nextOfCourse(course, progress, today);
  const { ended } = course;
  if (ended)
    return (
      <>
        <span className="strong">{words.name(course)}</span>
        <span className="caption">
          <UnbrokenDates>
            {`${intl.formatMessage(courseStateLabels[ended.outcome])} ${formatDate(dateOf(ended.at))}, ${intl.formatMessage(
              {
                id: 'courses.sessions-done',
                defaultMessage: '{count, plural, =0 {no session} one {# session} other {# sessions}}',
              },
              { count: progress.sessions.length },
            )}`}
          </UnbrokenDates>
        </span>
      </>
    );
  const goals = words.goals(course);
  const named = course.title.trim() !== '' || groups.length > 1;
  return (
    <>
      <span className="strong">{words.name(course)}</span>
      <span className="caption">
        {[
          ...(course.kind === 'maintenance' ? [intl.formatMessage(courseKindLabels.maintenance)] : []),
          words.every(course),
        ].join(', ')}
      </span>
      {groups.map((group) => (
        <span key={group.key} className={styles.group}>
          {named && <span className="caption">{words.areas(group.areas)}</span>}
          <ProgressBar {...group} />
          <span>{words.done(group)}</span>
        </span>
      ))}
      {next && (
        <span className={styles.next}>
          <UnbrokenDates>{words.next(next)}</UnbrokenDates>
        </span>
      )}
      {goals !== '' && <span className="caption">{goals}</span>}
    </>
  );
};
