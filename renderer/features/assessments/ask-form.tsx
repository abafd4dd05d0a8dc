import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import {
  askedInstruments,
  type AnswersDraft,
  questionsOf,
} from '../../../shared/assessments/answers-draft.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { CloseForm } from '../drafts/close-form.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { type KeptForm, useKeptForm } from '../drafts/use-kept-form.ts';
import { FormPage } from '../patients/form-page.tsx';
import { useShortName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AskFields, GivenAnswers } from './ask-fields.tsx';

interface AskFormProps {
  readonly id: string;
  readonly chart: Chart;
  readonly list: PatientAssessments;
  readonly state: AnswersDraft;
  readonly savedAt: number | null;
}

/** Gives the screen to the patient, once what is asked is kept; else says why not. */
const useHandOver = (id: string, patient: string, form: KeptForm<AnswersDraft>) => {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const handOver = async (): Promise<void> => {
    setFailure(null);
    const { step } = form.state;
    form.change({ step: 'patient' });
    await form.flush();
    const begun = await call('handovers:start', { draft: id, patient });
    if (begun.ok) return queries.invalidateQueries({ queryKey: ['vault:status'] });
    form.change({ step });
    setFailure(begun.error);
    return undefined;
  };
  return { handOver, failure };
};

/** What to ask, and after the screen came back what was answered. */
export const AskForm = ({ id, chart, list, state, savedAt }: AskFormProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const { timeZone } = useLocalDay();
  const patient = chart.patient.id;
  const name = useShortName()(chart.patient);
  const form = useKeptForm<AnswersDraft>({ id, kind: 'assessment-answers', patient, state, savedAt });
  const { handOver, failure: notGiven } = useHandOver(id, patient, form);
  const keep = useChange('assessments:keep-answers', ['assessments:list', 'patients:timeline', 'dues:list']);
  const [ids] = useState(() => askedInstruments.map(() => newId()));
  const [tried, setTried] = useState(false);
  const given = form.state.step === 'given';
  const answered = questionsOf(form.state).some((each) => form.state.answers[each] !== undefined);
  const nothingAsked = questionsOf(form.state).length === 0;
  const failure = notGiven ?? keep.error?.failure;
  const leave = (): void =>
    void navigate({ to: '/patients/$patientId/assessments', params: { patientId: patient } });
  const keepAll = async (): Promise<void> => {
    await form.flush();
    const kept = await keep.mutateAsync({ patient, draft: id, ids }).catch(() => null);
    if (!kept) return;
    await form.finish();
    leave();
  };
  const give = async (): Promise<void> => {
    setTried(true);
    if (!nothingAsked) await handOver();
  };
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={failure && <FailureNotice failure={failure} />}
      foot={
        form.savedAt !== null && (
          <DiscardDraft
            what={intl.formatMessage(
              { id: 'assessments.answers-of', defaultMessage: 'answers of {name}' },
              { name },
            )}
            onDiscard={() => form.finish().then(leave)}
          />
        )
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={leave} />
          {given ? (
            <>
              <Button onPress={() => form.change({ step: 'choose', page: 0 })}>
                {intl.formatMessage({ id: 'assessments.ask-again', defaultMessage: 'Ask again' })}
              </Button>
              <Button
                kind="primary"
                notYet={
                  refusal('assessments:keep-answers') ??
                  (answered
                    ? undefined
                    : intl.formatMessage({
                        id: 'assessments.no-answers',
                        defaultMessage: 'The patient answered none of the questions.',
                      }))
                }
                onPress={keepAll}
              >
                {intl.formatMessage(
                  { id: 'assessments.keep-answers', defaultMessage: 'Keep answers of {name}' },
                  { name },
                )}
              </Button>
            </>
          ) : (
            <Button kind="primary" notYet={refusal('handovers:start')} onPress={give}>
              {intl.formatMessage({ id: 'consent.hand-over', defaultMessage: 'Hand over to the patient' })}
            </Button>
          )}
        </ActionBar>
      }
    >
      {given ? (
        <GivenAnswers draft={form.state} />
      ) : (
        <AskFields
          chart={chart}
          list={list}
          draft={form.state}
          missing={tried && nothingAsked}
          change={form.change}
        />
      )}
    </FormPage>
  );
};
