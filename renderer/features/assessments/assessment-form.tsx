import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { call, CallFailed, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { ConflictNotice } from '../drafts/conflict-notice.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { StartedForm } from '../drafts/started-form.tsx';
import { type KeptForm, useKeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage } from '../patients/form-page.tsx';
import { useShortName } from '../patients/person-name.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import {
  assessmentDraftSchema,
  type AssessmentDraft,
  type AssessmentField,
  draftOfAssessment,
  emptyAssessment,
  readAssessment,
} from './assessment-draft.ts';
import { useAssessmentDifferences } from './assessment-differences.ts';
import { AssessmentFields } from './assessment-fields.tsx';
import { useAssessmentWords } from './assessment-words.ts';

interface AssessmentFormProps {
  readonly id: string;
  readonly chart: Chart;
  readonly list: PatientAssessments;
  readonly photos: readonly Photo[];
}

/** A new assessment, or one that is amended. */
export const AssessmentForm = (props: AssessmentFormProps) => (
  <StartedForm
    schema={assessmentDraftSchema}
    kind="assessment"
    patient={props.chart.patient.id}
    id={props.id}
    banner={<ChartBanner chart={props.chart} />}
  >
    {({ round, stored, startOver }) => (
      <FilledForm key={round} {...props} stored={stored} onStartOver={startOver} />
    )}
  </StartedForm>
);

/** Saves the form; answers whether it was saved. */
const useSaveAssessment = (id: string, patient: string, form: KeptForm<AssessmentDraft>) => {
  const change = useChange('assessments:save', [
    'assessments:list',
    'patients:timeline',
    'versions:list',
    'dues:list',
  ]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<Assessment | null>(null);
  const save = async (read: Extract<ReturnType<typeof readAssessment>, { ok: true }>): Promise<boolean> => {
    setFailure(null);
    await form.flush();
    try {
      const { fields, reason } = read;
      await change.mutateAsync({ id, patient, revision: form.state.revision, reason, fields, draft: id });
      await form.finish();
      return true;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
      if (error.failure.code !== 'conflict') return false;
      const list = await call('assessments:list', { patient });
      if (list.ok) setNewer(list.value.assessments.find((each) => each.id === id) ?? null);
      return false;
    }
  };
  const resolve = (next: Partial<AssessmentDraft>): void => {
    setNewer(null);
    setFailure(null);
    form.change(next);
  };
  return { save, failure, newer, resolve };
};

interface FilledFormProps extends AssessmentFormProps {
  readonly stored: StoredDraft<AssessmentDraft> | null;
  readonly onStartOver: () => void;
}

const toFirstProblem = (): void => {
  requestAnimationFrame(() => {
    const bad = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
    bad?.scrollIntoView({ block: 'center' });
    (bad?.querySelector<HTMLElement>('input') ?? bad)?.focus();
  });
};

const FilledForm = ({ id, chart, list, photos, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const words = useAssessmentWords();
  const { today, timeZone } = useLocalDay();
  const patient = chart.patient.id;
  const name = useShortName()(chart.patient);
  const saved = list.assessments.find((each) => each.id === id) ?? null;
  const form = useKeptForm<AssessmentDraft>({
    id,
    kind: 'assessment',
    patient,
    state: stored?.state ?? (saved ? draftOfAssessment(saved) : emptyAssessment(today)),
    savedAt: stored?.savedAt ?? null,
  });
  const { save, failure, newer, resolve } = useSaveAssessment(id, patient, form);
  const differences = useAssessmentDifferences(form.state, newer);
  const [tried, setTried] = useState(false);
  const read = readAssessment(form.state, today, saved);
  const fixed = saved?.method === 'blind' || saved?.method === 'on-screen';
  const errorOf = (field: AssessmentField): string | undefined => {
    const problem = tried && !read.ok ? read.problems.get(field) : undefined;
    return problem && words.problem(problem);
  };
  const leave = (): void =>
    void (saved
      ? navigate({
          to: '/patients/$patientId/assessments/$assessmentId',
          params: { patientId: patient, assessmentId: id },
        })
      : navigate({ to: '/patients/$patientId/assessments', params: { patientId: patient } }));
  const press = async (): Promise<void> => {
    setTried(true);
    if (!read.ok) return toFirstProblem();
    if (await save(read)) leave();
  };
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={
        <>
          {failure && !newer && <FailureNotice failure={failure} />}
          {newer && (
            <ConflictNotice
              differences={differences}
              onKeepMine={() => resolve({ revision: newer.revision })}
              onTakeNewer={() => resolve(draftOfAssessment(newer))}
            />
          )}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        form.savedAt !== null && (
          <DiscardDraft
            what={intl.formatMessage(
              { id: 'assessments.of', defaultMessage: 'assessment of {name}' },
              { name },
            )}
            onDiscard={() => form.finish().then(onStartOver)}
          />
        )
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={leave} />
          <Button kind="primary" notYet={refusal('assessments:save')} onPress={press}>
            {saved
              ? intl.formatMessage(
                  { id: 'assessments.amend.save', defaultMessage: 'Save amendment for {name}' },
                  { name },
                )
              : intl.formatMessage(
                  { id: 'assessments.save', defaultMessage: 'Save assessment of {name}' },
                  { name },
                )}
          </Button>
        </ActionBar>
      }
    >
      {saved && fixed && (
        <p>
          <b>{words.scale(saved)}</b>: {words.result(saved)}.{' '}
          {intl.formatMessage({
            id: 'assessments.fixed',
            defaultMessage: 'These answers stay as they were given. What they belong to can be amended.',
          })}
        </p>
      )}
      <AssessmentFields
        chart={chart}
        list={list}
        photos={photos}
        draft={form.state}
        fixed={fixed}
        change={form.change}
        errorOf={errorOf}
      />
    </FormPage>
  );
};
