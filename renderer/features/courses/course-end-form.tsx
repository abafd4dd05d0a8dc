import { useState } from 'react';
import { useIntl } from 'react-intl';
import { courseEndSchema, courseOutcomes, type Course } from '../../../shared/courses/course.ts';
import { courseProgress } from '../../../shared/courses/progress.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientCourses } from '../../../shared/ipc/course-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { courseFieldLabels, courseStateLabels } from '../../../shared/labels/course-labels.ts';
import { CallFailed, useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { StartedForm } from '../drafts/started-form.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage, FormPart } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { areaGroups } from './area-groups.ts';
import { courseEndDraftSchema, type CourseEndDraft } from './course-end-draft.ts';
import { useCourseWords } from './course-words.ts';
import styles from './courses.module.css';

interface CourseEndFormProps {
  /** Of the draft, which is not that of the plan. */
  readonly id: string;
  readonly chart: Chart;
  /** The course to end; null when the form was left open and says it itself. */
  readonly course: string | null;
}

/** Ends a course: finished, or stopped early with the reason, and what came of it. */
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

const useEndCourse = (course: Course, draft: string) => {
  const go = useGoToPatients();
  const change = useChange('courses:end', ['courses:list', 'patients:chart', 'today:view']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async (words: CourseEndDraft, finish: () => Promise<void>): Promise<void> => {
    setFailure(null);
    const { course: _course, ...fields } = words;
    const reason = fields.outcome === 'stopped' ? fields.reason.trim() : '';
    try {
      await change.mutateAsync({
        id: course.id,
        revision: course.revision,
        end: { ...fields, reason },
        draft,
      });
      await finish();
      go.course(course.patient, course.id);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return { end, failure };
};

const FilledForm = ({ id, chart, list, course, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const { timeZone } = useLocalDay();
  const go = useGoToPatients();
  const words = useCourseWords();
  const refusal = useRefusal();
  const progress = courseProgress(course, list.sessions);
  const form = useKeptForm<CourseEndDraft>({
    id,
    kind: 'course-end',
    patient: chart.patient.id,
    state: stored?.state ?? {
      course: course.id,
      outcome: progress.complete ? 'finished' : 'stopped',
      reason: '',
      conclusion: '',
    },
    savedAt: stored?.savedAt ?? null,
  });
  const { end, failure } = useEndCourse(course, id);
  const [tried, setTried] = useState(false);
  const { outcome, reason, conclusion } = form.state;
  const wanting = outcome === 'stopped' && reason.trim() === '';
  const tooLong = !courseEndSchema.shape.conclusion.safeParse(conclusion).success;
  const reasonTooLong = !courseEndSchema.shape.reason.safeParse(reason.trim()).success;
  const long = intl.formatMessage({
    id: 'courses.problem.too-long',
    defaultMessage: 'This is more than fits here.',
  });
  const press = async (): Promise<void> => {
    setTried(true);
    if (wanting || tooLong || reasonTooLong) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await form.flush();
    await end(form.state, form.finish);
  };
  const name = words.name(course);
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={
        <>
          {failure && <FailureNotice failure={failure} />}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        form.savedAt !== null && (
          <DiscardDraft
            what={intl.formatMessage({ id: 'courses.end.of', defaultMessage: 'end of {name}' }, { name })}
            onDiscard={() => form.finish().then(onStartOver)}
          />
        )
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={() => go.course(course.patient, course.id)} />
          <Button kind="primary" onPress={press} notYet={refusal('courses:end')}>
            {outcome === 'finished'
              ? intl.formatMessage({ id: 'courses.finish', defaultMessage: 'Finish the course' })
              : intl.formatMessage({ id: 'courses.stop', defaultMessage: 'Stop the course' })}
          </Button>
        </ActionBar>
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
        <Segmented
          label={intl.formatMessage({ id: 'courses.outcome', defaultMessage: 'How it ends' })}
          tick
          value={outcome}
          options={courseOutcomes.map((value) => ({
            value,
            label: intl.formatMessage(courseStateLabels[value]),
          }))}
          onChange={(next) => form.change({ outcome: next })}
        />
        {outcome === 'stopped' && (
          <TextInput
            label={intl.formatMessage({ id: 'courses.reason', defaultMessage: 'Why it is stopped' })}
            value={reason}
            required
            error={
              reasonTooLong
                ? long
                : tried && wanting
                  ? intl.formatMessage({
                      id: 'courses.reason.needed',
                      defaultMessage: 'Say why it is stopped before everything was done.',
                    })
                  : undefined
            }
            onChange={(next) => form.change({ reason: next })}
          />
        )}
        <TextArea
          label={intl.formatMessage(courseFieldLabels.conclusion)}
          note={intl.formatMessage({
            id: 'courses.conclusion.note',
            defaultMessage: 'printed in the summary',
          })}
          rows={5}
          value={conclusion}
          error={tooLong ? long : undefined}
          onChange={(next) => form.change({ conclusion: next })}
        />
        <p className={styles.span}>
          {intl.formatMessage({
            id: 'courses.end.text',
            defaultMessage:
              'A course that ended is not changed any more. Its sessions stay as they are, and the skin goes on changing for three to six months.',
          })}
        </p>
      </FormPart>
    </FormPage>
  );
};
