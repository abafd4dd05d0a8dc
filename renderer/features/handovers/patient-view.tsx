import { useEffect, useState, type ReactNode } from 'react';
import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import type { HandedOver } from '../../../shared/consents/patient-form.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { FailurePage } from '../vault/problem-page.tsx';
import { useActivityReport } from '../vault/use-activity-report.ts';
import { HandedOverForm } from './handed-over-form.tsx';

interface PatientViewProps {
  /** Asks again how things stand: the practitioner has the screen. */
  readonly onBack: () => Promise<void>;
}

/** The whole screen while it is with a patient: the one form in the place of every other screen, and no way round it. */
export const PatientView = ({ onBack }: PatientViewProps): ReactNode => {
  useActivityReport();
  const [given, setGiven] = useState<HandedOver>();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    // Not through the cache of answers: nothing of this form stays behind in it.
    void call('handovers:view', {}).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setGiven(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [tries]);
  const draft = given && readConsentDraft(given.draft.body);
  if (given && draft) {
    const renew = (): void => setTries(tries + 1);
    return <HandedOverForm given={given} stored={draft} onBack={onBack} onRenew={renew} />;
  }
  if (!failure) return null;
  const again = async (): Promise<void> => {
    setFailure(undefined);
    setTries(tries + 1);
    await onBack();
  };
  return <FailurePage failure={failure} onTryAgain={again} />;
};
