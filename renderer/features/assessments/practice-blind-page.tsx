import { useNavigate, useParams } from '@tanstack/react-router';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { StartedForm } from '../drafts/started-form.tsx';
import { blindDraftSchema } from './blind-draft.ts';
import { BlindHead, BlindRound } from './blind-round.tsx';

/** A blind rating over several patients: no name and no number stands anywhere, not in the result either. */
export const PracticeBlindPage = () => {
  const { roundId } = useParams({ from: '/blind/$roundId' });
  const navigate = useNavigate();
  const { data: pairs, error } = useAnswer('assessments:blind-pairs', {});
  if (!pairs)
    return (
      <WorkFrame current="practice" banner={error && <FailureNotice failure={error.failure} />}>
        {null}
      </WorkFrame>
    );
  return (
    <StartedForm
      schema={blindDraftSchema}
      kind="blind-rating"
      patient={null}
      id={roundId}
      banner={<BlindHead />}
    >
      {({ round, stored }) => (
        <BlindRound
          key={round}
          id={roundId}
          patient={null}
          photos={[]}
          pairs={pairs}
          stored={stored}
          onLeave={() => void navigate({ to: '/outcomes' })}
        />
      )}
    </StartedForm>
  );
};
