import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import type { Screening } from '../../../shared/screenings/screening.ts';
import { CallFailed, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { patientFacts } from '../patients/patient-facts.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { NoChangeNotice } from '../screenings/no-change-notice.tsx';
import { confirmed } from '../screenings/screening-draft.ts';
import { useSessionForm } from './form-context.ts';

interface ConfirmNoChangeProps {
  readonly patient: string;
  readonly last: Screening;
}

/** Confirms the last screening from inside the session, then goes on with the next part. */
export const ConfirmNoChange = ({ patient, last }: ConfirmNoChangeProps) => {
  const { chart, home, onward } = useSessionForm();
  const day = useLocalDay();
  const [id] = useState(() => newId());
  const change = useChange('screenings:save', ['patients:chart', 'patients:timeline', 'today:view']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async (): Promise<void> => {
    setFailure(null);
    try {
      await change.mutateAsync({ id, patient, fields: confirmed(last), draft: null });
      onward('screening');
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <NoChangeNotice here={false} last={last} facts={patientFacts(chart, home, day)} onConfirm={confirm} />
    </>
  );
};
