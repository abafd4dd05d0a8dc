import { StartedForm } from '../drafts/started-form.tsx';
import { blindDraftSchema } from './blind-draft.ts';
import { BlindHead, BlindRound } from './blind-round.tsx';

type StartedBlindRoundProps = Omit<Parameters<typeof BlindRound>[0], 'stored'>;

/** A blind rating with what was kept of it. */
export const StartedBlindRound = (props: StartedBlindRoundProps) => (
  <StartedForm
    schema={blindDraftSchema}
    kind="blind-rating"
    patient={props.patient}
    id={props.id}
    banner={<BlindHead />}
  >
    {({ round, stored }) => <BlindRound key={round} {...props} stored={stored} />}
  </StartedForm>
);
