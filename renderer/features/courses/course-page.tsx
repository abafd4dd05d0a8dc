import { useParams } from '@tanstack/react-router';
import { CalendarRange, Flag, PenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { running, takenAreas, type Course } from '../../../shared/courses/course.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientCourses } from '../../../shared/ipc/course-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { ToChart } from '../sessions/to-chart.tsx';
import { courseEndDraftSchema } from './course-end-draft.ts';
import { CourseSheet } from './course-sheet.tsx';

/** One course: planned and done, the dates to come, how it ends, and its summary on paper. */
export const CoursePage = () => {
  const intl = useIntl();
  const { patientId: patient, courseId } = useParams({ from: '/patients/$patientId/courses/$courseId' });
  useFresh(['courses:list', 'patients:chart', 'attachments:list']);
  const chart = useAnswer('patients:chart', { id: patient });
  const list = useAnswer('courses:list', { patient });
  const failure = chart.error?.failure ?? list.error?.failure;
  if (!chart.data || !list.data)
    return <WorkFrame current="patients">{failure && <FailureNotice failure={failure} />}</WorkFrame>;
  const course = list.data.courses.find(({ id }) => id === courseId);
  if (!course)
    return (
      <WorkFrame
        current="patients"
        banner={<ChartBanner chart={chart.data} />}
        actions={<ActionBar back={<ToChart patient={patient} />}>{null}</ActionBar>}
      >
        <Empty
          icon={CalendarRange}
          title={intl.formatMessage({
            id: 'courses.missing',
            defaultMessage: 'This course could not be found',
          })}
        >
          {intl.formatMessage({
            id: 'courses.missing.text',
            defaultMessage: 'Nothing was changed. The chart shows the courses that there are.',
          })}
        </Empty>
      </WorkFrame>
    );
  return <CourseView key={courseId} chart={chart.data} list={list.data} course={course} />;
};

interface CourseViewProps {
  readonly chart: Chart;
  readonly list: PatientCourses;
  readonly course: Course;
}

const CourseView = ({ chart, list, course }: CourseViewProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const patient = chart.patient.id;
  const ends = useStoredDrafts(courseEndDraftSchema, 'course-end', patient);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begun = ends?.readable.find(({ state }) => state.course === course.id);
  const print = async (): Promise<void> => {
    setFailure(null);
    const made = await call('documents:create', { kind: 'course', source: course.id });
    if (made.ok) go.document(made.value.id);
    else setFailure(made.error);
  };
  const end = (): void =>
    go.form(patient, { kind: 'course-end', id: begun?.id ?? newId(), course: course.id });
  const kept = course.ended && takenAreas(course.regions, running(list.courses), '').length === 0;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} />
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar back={<ToChart patient={patient} />}>
          {course.ended !== null && (
            <Button icon={PenLine} onPress={end} notYet={refusal('courses:correct-end')}>
              {begun
                ? intl.formatMessage({
                    id: 'courses.correct.continue',
                    defaultMessage: 'Continue correcting',
                  })
                : intl.formatMessage({ id: 'courses.correct', defaultMessage: 'Correct conclusion' })}
            </Button>
          )}
          {course.ended === null && (
            <>
              <Button
                icon={PenLine}
                onPress={() => go.form(patient, { kind: 'course', id: course.id })}
                notYet={refusal('courses:save')}
              >
                {intl.formatMessage({ id: 'courses.change', defaultMessage: 'Change plan' })}
              </Button>
              <Button icon={Flag} onPress={end} notYet={refusal('courses:end')}>
                {begun
                  ? intl.formatMessage({ id: 'courses.end.continue', defaultMessage: 'Continue ending' })
                  : intl.formatMessage({ id: 'courses.end', defaultMessage: 'Finish or stop' })}
              </Button>
            </>
          )}
          {kept && (
            <Button
              icon={CalendarRange}
              onPress={() => go.form(patient, { kind: 'course', id: newId(), after: course.id })}
              notYet={refusal('courses:save')}
            >
              {intl.formatMessage({ id: 'courses.maintain', defaultMessage: 'Plan maintenance' })}
            </Button>
          )}
          <Button kind="primary" icon={Printer} onPress={print}>
            {intl.formatMessage({ id: 'courses.print', defaultMessage: 'Print summary' })}
          </Button>
        </ActionBar>
      }
    >
      <CourseSheet chart={chart} list={list} course={course} />
    </WorkFrame>
  );
};
