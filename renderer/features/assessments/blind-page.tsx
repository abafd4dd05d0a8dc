import { useNavigate, useParams } from '@tanstack/react-router';
import { pairsToRate } from '../../../shared/assessments/blind-round.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { StartedBlindRound } from './started-blind-round.tsx';

/** Pairs of photos in a shuffled order, on shuffled sides, without a name or a date; what they were is told at the end. */
export const BlindPage = () => {
  const { patientId, roundId } = useParams({ from: '/patients/$patientId/blind/$roundId' });
  const { timeZone } = useLocalDay();
  const navigate = useNavigate();
  useFresh(['photos:list', 'courses:list']);
  const { data: chart, error: noChart } = useAnswer('patients:chart', { id: patientId });
  const { data: kept, error } = useAnswer('photos:list', { patient: patientId });
  const { data: plans, error: noPlans } = useAnswer('courses:list', { patient: patientId });
  const failure = (noChart ?? error ?? noPlans)?.failure;
  if (!chart || !kept || !plans)
    return (
      <WorkFrame current="patients" banner={failure && <FailureNotice failure={failure} />}>
        {null}
      </WorkFrame>
    );
  return (
    <StartedBlindRound
      id={roundId}
      patient={patientId}
      photos={kept.photos}
      pairs={pairsToRate(kept.photos, plans.courses, timeZone).map((pair) => ({
        patient: patientId,
        ...pair,
      }))}
      onLeave={() => void navigate({ to: '/patients/$patientId/assessments', params: { patientId } })}
    />
  );
};
