import { useState } from 'react';
import { useIntl } from 'react-intl';
import { courseEndSchema, type Course } from '../../../shared/courses/course.ts';
import { courseProgress } from '../../../shared/courses/progress.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientCourses } from '../../../shared/ipc/course-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { CallFailed, useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { goToProblem } from '../drafts/go-to-problem.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPart } from '../patients/form-page.tsx';
import { KeptFormPage } from '../patients/kept-form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { areaGroups } from './area-groups.ts';
import { courseEndDraftSchema, type CourseEndDraft } from './course-end-draft.ts';
import { CourseEndFields, type EndProblems } from './course-end-fields.tsx';
import { useCourseWords } from './course-words.ts';

interface CourseEndFormProps {
  /** Of the draft, which is not that of the plan. */
  readonly id: string;
  readonly chart: Chart;
  /** The course to end or to correct; null when the form was left open and says it itself. */
  readonly course: string | null;
}

/** Ends a course: finished, or stopped early with the reason, and what came of it; or corrects how one ended. */
export const CourseEndForm = ({ id, chart, course }: CourseEndFormProps) => {
  const patient = chart.patient.id;
  const banner = <ChartBanner chart={chart} />;
  const answer = useAnswer('courses:list', { patient });
  if (!answer.data)
    return (
      <WorkFrame current="patients" banner={banner}>
        {answer.error && <FailureNotice failure={answer.error.failure} />}
      </WorkFrame>
    );
  const list = answer.data;
  return (
    <StartedForm schema={courseEndDraftSchema} kind="course-end" patient={patient} id={id} banner={banner}>
      {({ round, stored, startOver }) => {
        const meant = list.courses.find((each) => each.id === (stored?.state.course ?? course));
        return meant ? (
          <FilledForm
            key={round}
            id={id}
            chart={chart}
            list={list}
            course={meant}
            stored={stored}
            onStartOver={startOver}
          />
        ) : (
          <WorkFrame current="patients" banner={banner}>
            <FailureNotice failure={{ code: 'not-found' }} />
          </WorkFrame>
        );
      }}
    </StartedForm>
  );
};

interface FilledFormProps {
  readonly id: string;
  readonly chart: Chart;
  readonly list: PatientCourses;
  readonly course: Course;
  readonly stored: StoredDraft<CourseEndDraft> | null;
  readonly onStartOver: () => void;
}

/** Ends a course that runs, or corrects how it ended. */
const useEndCourse = (course: Course, draft: string) => {
  const go = useGoToPatients();
  const stale = ['courses:list', 'patients:chart', 'today:view', 'versions:list'] as const;
  const ending = useChange('courses:end', stale);
  const correcting = useChange('courses:correct-end', stale);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async (words: CourseEndDraft, finish: () => Promise<void>): Promise<void> => {
    setFailure(null);
    const { course: _course, correction, ...fields } = words;
    const reason = fields.outcome === 'stopped' ? fields.reason.trim() : '';
    const saved = { id: course.id, revision: course.revision, end: { ...fields, reason }, draft };
    try {
      if (course.ended === null) await ending.mutateAsync(saved);
      else await correcting.mutateAsync({ ...saved, reason: correction.trim() });
      await finish();
      go.course(course.patient, course.id);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return { end, failure };
};

/** What hinders the end from being saved, as far as it is known before it is sent. */
const problemsOf = (
  { outcome, reason, conclusion, correction }: CourseEndDraft,
  corrects: boolean,
): EndProblems => {
  const { shape } = courseEndSchema;
  const long = (text: string): boolean => !shape.reason.safeParse(text.trim()).success;
  return {
    reason: outcome !== 'stopped' ? null : reason.trim() === '' ? 'missing' : long(reason) ? 'long' : null,
    conclusion: shape.conclusion.safeParse(conclusion).success ? null : 'long',
    correction: !corrects ? null : correction.trim() === '' ? 'missing' : long(correction) ? 'long' : null,
  };
};

const FilledForm = ({ id, chart, list, course, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useCourseWords();
  const refusal = useRefusal();
  const corrects = course.ended !== null;
  const progress = courseProgress(course, list.sessions);
  const form = useKeptForm<CourseEndDraft>({
    id,
    kind: 'course-end',
    patient: chart.patient.id,
    state: stored?.state ?? {
      course: course.id,
      outcome: course.ended?.outcome ?? (progress.complete ? 'finished' : 'stopped'),
      reason: course.ended?.reason ?? '',
      conclusion: course.ended?.conclusion ?? '',
      correction: '',
    },
    savedAt: stored?.savedAt ?? null,
  });
  const { end, failure } = useEndCourse(course, id);
  const [tried, setTried] = useState(false);
  const problems = problemsOf(form.state, corrects);
  const press = async (): Promise<void> => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== null)) return goToProblem();
    await form.flush();
    await end(form.state, form.finish);
  };
  const name = words.name(course);
  return (
    <KeptFormPage
      chart={chart}
      form={form}
      stored={stored}
      failure={failure}
      what={intl.formatMessage({ id: 'courses.end.of', defaultMessage: 'end of {name}' }, { name })}
      onStartOver={onStartOver}
      onClose={() => go.course(course.patient, course.id)}
      primary={
        <Button
          kind="primary"
          onPress={press}
          notYet={refusal(corrects ? 'courses:correct-end' : 'courses:end')}
        >
          {intl.formatMessage(
            {
              id: 'courses.end.save',
              defaultMessage:
                '{does, select, correct {Save correction} finished {Finish the course} other {Stop the course}}',
            },
            { does: corrects ? 'correct' : form.state.outcome },
          )}
        </Button>
      }
    >
      <FormPart title={name}>
        <ul>
          {areaGroups(progress.regions).map((group) => (
            <li key={group.key}>
              <span className="strong">{words.areas(group.areas)}</span>: {words.done(group)}
            </li>
          ))}
        </ul>
        <CourseEndFields
          ended={course.ended}
          state={form.state}
          problems={problems}
          tried={tried}
          onChange={form.change}
        />
      </FormPart>
    </KeptFormPage>
  );
};
