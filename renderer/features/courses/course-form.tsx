import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { takenAreas, type Course } from '../../../shared/courses/course.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { call, useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { goToProblem } from '../drafts/go-to-problem.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { useSaveOver } from '../drafts/use-save-over.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { KeptFormPage } from '../patients/kept-form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useShortName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useCourseDifferences } from './course-differences.ts';
import {
  courseDraftSchema,
  draftOfCourse,
  emptyCourse,
  maintenanceAfter,
  readCourse,
  type CourseDraft,
} from './course-draft.ts';
import { CourseFields } from './course-fields.tsx';
import { courseProblemText } from './course-problem-text.ts';

interface CourseFormProps {
  readonly id: string;
  readonly chart: Chart;
  /** Maintenance of this course is planned. */
  readonly after: string | null;
}

/** Plans a course or changes one that runs: areas, sessions, how far apart, what for. */
export const CourseForm = ({ id, chart, after }: CourseFormProps) => {
  const patient = chart.patient.id;
  const banner = <ChartBanner chart={chart} />;
  const answer = useAnswer('courses:list', { patient });
  if (!answer.data)
    return (
      <WorkFrame current="patients" banner={banner}>
        {answer.error && <FailureNotice failure={answer.error.failure} />}
      </WorkFrame>
    );
  const { courses } = answer.data;
  return (
    <StartedForm schema={courseDraftSchema} kind="course" patient={patient} id={id} banner={banner}>
      {({ round, stored, startOver }) => (
        <FilledForm
          key={round}
          id={id}
          chart={chart}
          after={after}
          courses={courses}
          stored={stored}
          onStartOver={startOver}
        />
      )}
    </StartedForm>
  );
};

interface FilledFormProps extends CourseFormProps {
  readonly courses: readonly Course[];
  readonly stored: StoredDraft<CourseDraft> | null;
  readonly onStartOver: () => void;
}

/** The plan as it is saved, that of maintenance after a course, or a new one. */
const useStart = ({ id, chart, after, courses }: FilledFormProps): CourseDraft => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const saved = courses.find((course) => course.id === id);
  const before = courses.find((course) => course.id === after);
  if (saved) return draftOfCourse(saved, intl.locale);
  return before ? maintenanceAfter(before, today) : emptyCourse(chart.concerns, courses, today);
};

const FilledForm = (props: FilledFormProps) => {
  const { id, chart, courses, stored, onStartOver } = props;
  const intl = useIntl();
  const { today } = useLocalDay();
  const go = useGoToPatients();
  const areaWords = useAreaWords();
  const { patient } = chart;
  const name = useShortName()(patient);
  const start = useStart(props);
  const form = useKeptForm<CourseDraft>({
    id,
    kind: 'course',
    patient: patient.id,
    state: stored?.state ?? start,
    savedAt: stored?.savedAt ?? null,
  });
  const { mutateAsync } = useChange('courses:save', ['courses:list', 'patients:chart', 'today:view']);
  const { save, failure, newer, resolve } = useSaveOver(form, async () => {
    const list = await call('courses:list', { patient: patient.id });
    const now = list.ok ? list.value.courses.find((course) => course.id === id) : undefined;
    return now?.ended === null ? now : null;
  });
  const differences = useCourseDifferences(form.state, newer);
  const [tried, setTried] = useState(false);
  const read = readCourse(form.state, { id, courses, today });
  const errorOf = (field: string): string | undefined => {
    const problem = !read.ok ? read.problems.get(field) : undefined;
    // That an area is taken is said at once: nothing that is typed next changes it.
    if (!problem || (!tried && problem !== 'area-taken')) return undefined;
    const taken = areaWords(takenAreas(form.state.areas, courses, id));
    return courseProblemText(intl, problem, { kind: form.state.kind, areas: taken });
  };
  const press = async (): Promise<void> => {
    setTried(true);
    if (!read.ok) return goToProblem();
    const { fields } = read;
    if (await save((revision) => mutateAsync({ id, patient: patient.id, revision, fields, draft: id })))
      go.course(patient.id, id);
  };
  const known = courses.find((course) => course.id === id);
  const leave = (): void => (known ? go.course(patient.id, id) : go.patient(patient.id));
  const what = intl.formatMessage({ id: 'courses.of', defaultMessage: 'course of {name}' }, { name });
  if (known?.ended)
    return (
      <EndedMeanwhile
        chart={chart}
        onRead={leave}
        discard={
          form.savedAt !== null && <DiscardDraft what={what} onDiscard={() => form.finish().then(leave)} />
        }
      />
    );
  return (
    <KeptFormPage
      chart={chart}
      form={form}
      stored={stored}
      failure={failure}
      conflict={
        newer
          ? {
              differences,
              onKeepMine: () => resolve({ revision: newer.revision }),
              onTakeNewer: () => resolve(draftOfCourse(newer, intl.locale)),
            }
          : undefined
      }
      what={what}
      onStartOver={onStartOver}
      onClose={leave}
      primary={
        <Button kind="primary" onPress={press}>
          {intl.formatMessage({ id: 'courses.save', defaultMessage: 'Save course of {name}' }, { name })}
        </Button>
      }
    >
      <CourseFields
        zones={standing(chart.zones)}
        draft={form.state}
        plan={read.ok ? read.fields : null}
        change={form.change}
        errorOf={errorOf}
      />
    </KeptFormPage>
  );
};

interface EndedMeanwhileProps {
  readonly chart: Chart;
  readonly onRead: () => void;
  readonly discard: ReactNode;
}

/** A plan that somebody ended while its form was open: it is read, not changed. */
const EndedMeanwhile = ({ chart, onRead, discard }: EndedMeanwhileProps) => {
  const intl = useIntl();
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} />
          <Notice
            level="info"
            title={intl.formatMessage({
              id: 'courses.ended.title',
              defaultMessage: 'This course has ended and is not changed any more.',
            })}
            actions={
              <>
                {discard}
                <Button onPress={onRead}>
                  {intl.formatMessage({ id: 'courses.ended.read', defaultMessage: 'Read it' })}
                </Button>
              </>
            }
          />
        </>
      }
    >
      {null}
    </WorkFrame>
  );
};
