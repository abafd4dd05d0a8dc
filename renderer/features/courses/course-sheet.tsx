import { CalendarCheck, CircleStop, Flag } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Course } from '../../../shared/courses/course.ts';
import { finalPhotosOn, plannedVisits } from '../../../shared/courses/dates.ts';
import { courseProgress, unplanned, type CourseProgress } from '../../../shared/courses/progress.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientCourses } from '../../../shared/ipc/course-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { courseFieldLabels, courseStateLabels } from '../../../shared/labels/course-labels.ts';
import { useAnswer } from '../../api.ts';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { AreaRows } from './area-rows.tsx';
import { ConsentLine } from './consent-line.tsx';
import { useCourseWords } from './course-words.ts';
import styles from './courses.module.css';
import { EndWords } from './end-words.tsx';
import { VisitRows } from './visit-rows.tsx';

interface CourseSheetProps {
  readonly chart: Chart;
  readonly list: PatientCourses;
  readonly course: Course;
}

/** A course to read: what was planned and done of each area, every date, how it ended. */
export const CourseSheet = ({ chart, list, course }: CourseSheetProps) => {
  const intl = useIntl();
  const { today, dateOf } = useLocalDay();
  const { data: followed } = useAnswer('follow-ups:list', { patient: course.patient, today });
  const calls = (followed?.followUps ?? []).flatMap(({ session, kind, at, reach }) =>
    kind === 'first-days' ? [{ session, on: dateOf(at), reached: reach === 'reached' }] : [],
  );
  const { data: attached } = useAnswer('attachments:list', { patient: course.patient, session: null });
  const photos = (attached ?? []).flatMap(({ kind, invalid, takenOn }) =>
    kind === 'photo' && invalid === null ? [takenOn] : [],
  );
  const progress = courseProgress(course, list.sessions);
  const visits = plannedVisits(course, progress, today);
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <Head course={course} />
        <section className={styles.part}>
          <h2 className="heading">
            {intl.formatMessage({ id: 'courses.done', defaultMessage: 'Planned and done' })}
          </h2>
          <AreaRows progress={progress} ended={course.ended !== null} lastNeedled={chart.lastNeedled} />
          <AlsoTreated areas={unplanned(progress, list.courses)} />
        </section>
        <Ended course={course} />
      </div>
      <aside
        className={styles.aside}
        aria-label={intl.formatMessage({ id: 'courses.dates', defaultMessage: 'Dates' })}
      >
        <section className={styles.part}>
          <h2 className="heading">{intl.formatMessage({ id: 'courses.dates', defaultMessage: 'Dates' })}</h2>
          <VisitRows
            patient={course.patient}
            progress={progress}
            visits={visits}
            finalPhotos={finalPhotosOn(course, progress)}
            photos={photos}
            calls={calls}
          />
        </section>
        {visits.length > 0 && <ConsentLine chart={chart} left={visits.length} />}
      </aside>
    </div>
  );
};

const stateIcons = { running: CalendarCheck, finished: Flag, stopped: CircleStop };

const Head = ({ course }: { readonly course: Course }) => {
  const intl = useIntl();
  const words = useCourseWords();
  const goals = words.goals(course);
  const state = course.ended?.outcome ?? 'running';
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1 className="title">{words.name(course)}</h1>
        <Tag icon={stateIcons[state]} tone={state === 'finished' ? 'ok' : 'plain'}>
          {intl.formatMessage(courseStateLabels[state])}
        </Tag>
      </div>
      <p>
        <UnbrokenDates>
          {intl.formatMessage(
            {
              id: 'courses.head',
              defaultMessage:
                '{kind, select, maintenance {Maintenance, {every}, from {date}.} other {Course, {every}, from {date}.}} Planned by {name}.',
            },
            {
              kind: course.kind,
              every: words.every(course),
              date: formatDate(course.startedOn),
              name: course.by,
            },
          )}
        </UnbrokenDates>
      </p>
      {goals !== '' && (
        <p className={styles.words}>
          <span className="muted">
            {intl.formatMessage({ id: 'courses.part.goal', defaultMessage: 'Goal' })}:
          </span>{' '}
          <bdi>{goals}</bdi>
        </p>
      )}
      {course.note.trim() !== '' && (
        <p className={styles.words}>
          <span className="muted">{intl.formatMessage(courseFieldLabels.note)}:</span>{' '}
          <bdi>{course.note}</bdi>
        </p>
      )}
      {course.revision > 1 && (
        <EarlierVersions quiet type="course" id={course.id} title={words.name(course)} />
      )}
    </header>
  );
};

const AlsoTreated = ({ areas: treated }: { readonly areas: CourseProgress['alsoTreated'] }) => {
  const intl = useIntl();
  const words = useCourseWords();
  if (treated.length === 0) return null;
  const areas = treated.map((area) =>
    intl.formatMessage(
      {
        id: 'courses.also.area',
        defaultMessage: '{area} ({count, plural, one {once} other {# times}})',
      },
      { area: words.areas([area]), count: area.done.length },
    ),
  );
  return (
    <p className="muted">
      {intl.formatMessage(
        { id: 'courses.also', defaultMessage: 'Also treated, without being planned: {areas}.' },
        { areas: areas.join('; ') },
      )}
    </p>
  );
};

const Ended = ({ course: { ended } }: { readonly course: Course }) => {
  const intl = useIntl();
  if (!ended) return null;
  return (
    <section className={styles.part}>
      <h2 className="heading">{intl.formatMessage(courseFieldLabels.conclusion)}</h2>
      <EndWords ended={ended} />
    </section>
  );
};
