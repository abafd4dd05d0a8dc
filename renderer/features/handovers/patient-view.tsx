import { useEffect, useState, type ReactNode } from 'react';
import { type HandedOverQuestions, readAnswersDraft } from '../../../shared/assessments/answers-draft.ts';
import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import type { HandedOver } from '../../../shared/consents/patient-form.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { FailurePage } from '../vault/problem-page.tsx';
import { useActivityReport } from '../vault/use-activity-report.ts';
import { HandedOverQuestionsForm } from './handed-over-questions.tsx';
import { HandedOverForm } from './handed-over-form.tsx';

interface PatientViewProps {
  /** Asks again how things stand: the practitioner has the screen. */
  readonly onBack: () => Promise<void>;
}

/** The whole screen while it is with a patient: the one form in the place of every other screen, and no way round it. */
export const PatientView = ({ onBack }: PatientViewProps): ReactNode => {
  useActivityReport();
  const [given, setGiven] = useState<HandedOver | HandedOverQuestions>();
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
  const renew = (): void => setTries(tries + 1);
  if (given && 'questions' in given) {
    const answers = readAnswersDraft(given.draft.body);
    if (answers)
      return <HandedOverQuestionsForm given={given} stored={answers} onBack={onBack} onRenew={renew} />;
  }
  const form = given && 'form' in given ? given : undefined;
  const draft = form && readConsentDraft(form.draft.body);
  if (form && draft) {
    return <HandedOverForm given={form} stored={draft} onBack={onBack} onRenew={renew} />;
  }
  if (!failure) return null;
  const again = async (): Promise<void> => {
    setFailure(undefined);
    setTries(tries + 1);
    await onBack();
  };
  return <FailurePage failure={failure} onTryAgain={again} />;
};
