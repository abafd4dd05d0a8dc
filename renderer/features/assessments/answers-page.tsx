import { useParams } from '@tanstack/react-router';
import { emptyAnswers, readAnswersDraft } from '../../../shared/assessments/answers-draft.ts';
import { useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { useStoredDraft } from '../drafts/use-one-draft.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AskForm } from './ask-form.tsx';

/** Questions to the patient: chosen here, answered on the handed-over screen, kept here. */
export const AnswersPage = () => {
  const { patientId, answersId } = useParams({ from: '/patients/$patientId/answers/$answersId' });
  const { today } = useLocalDay();
  useFresh(['patients:chart', 'assessments:list']);
  const { data: chart, error: noChart } = useAnswer('patients:chart', { id: patientId });
  const { data: list, error } = useAnswer('assessments:list', { patient: patientId });
  const stored = useStoredDraft('assessment-answers', patientId, answersId, true);
  const failure = (noChart ?? error)?.failure ?? (stored.state === 'failed' ? stored.failure : undefined);
  if (!chart || !list || stored.state !== 'known')
    return (
      <WorkFrame
        current="patients"
        banner={
          <>
            {chart && <ChartBanner chart={chart} />}
            {failure && <FailureNotice failure={failure} />}
          </>
        }
      >
        {null}
      </WorkFrame>
    );
  const { draft } = stored;
  const read = draft && readAnswersDraft(draft.body);
  return (
    <BodyShape value={chart.patient.shape}>
      <AskForm
        key={answersId}
        id={answersId}
        chart={chart}
        list={list}
        state={read ?? emptyAnswers(today)}
        savedAt={read ? draft.savedAt : null}
      />
    </BodyShape>
  );
};
