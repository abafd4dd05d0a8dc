import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PairOfPatient } from '../../../shared/assessments/blind-round.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { WorkLine } from '../works/work-line.tsx';
import { StartedBlindRound } from './started-blind-round.tsx';

/** The pairs for a new round, asked anew each time: what was rated meanwhile is not among them. */
const usePairs = (): Result<readonly PairOfPatient[]> | null => {
  const [pairs, setPairs] = useState<Result<readonly PairOfPatient[]> | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('assessments:blind-pairs', {}).then((answer) => {
      if (wanted) setPairs(answer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return pairs;
};

/** A blind rating over several patients: no name and no number stands anywhere, not in the result either. */
export const PracticeBlindPage = () => {
  const { roundId } = useParams({ from: '/blind/$roundId' });
  const navigate = useNavigate();
  const left = useRouterState({ select: ({ location }) => location.state.outcomes });
  const pairs = usePairs();
  if (!pairs?.ok)
    return (
      <WorkFrame current="practice" banner={pairs && <FailureNotice failure={pairs.error} />}>
        <WorkLine work={pairs ? null : 'assessments:blind-pairs'} />
      </WorkFrame>
    );
  return (
    <StartedBlindRound
      id={roundId}
      patient={null}
      photos={[]}
      pairs={pairs.value}
      onLeave={() => void navigate({ to: '/outcomes', state: left ? { outcomes: left } : {} })}
    />
  );
};
