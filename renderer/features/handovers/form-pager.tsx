import { useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { PatientPageName } from '../../../shared/consents/signing.ts';
import { Button } from '../../ui/button.tsx';
import { DecisionPage } from './decision-page.tsx';
import { ChangesPage, Initials, ScopePage, SentencesPage, TextPage } from './form-pages.tsx';
import { Ask } from './ask.tsx';
import { firstPageMissing, type Missing, missingIn, pagesLacking } from './missing.ts';
import { usePatientForm } from './patient-form-context.ts';
import { PatientPaper } from './patient-paper.tsx';
import { useReading } from './use-reading.ts';

const useTitle = (): ((page: PatientPageName) => string) => {
  const intl = useIntl();
  const { form } = usePatientForm();
  const titles: Readonly<Record<PatientPageName, string>> = {
    changes: intl.formatMessage({ id: 'patient.changes', defaultMessage: 'What changed in the text' }),
    scope: form.addendum
      ? intl.formatMessage({ id: 'patient.added', defaultMessage: 'What would be added' })
      : intl.formatMessage({ id: 'patient.planned', defaultMessage: 'What is planned' }),
    text: intl.formatMessage({ id: 'consent.read.title', defaultMessage: 'Please read this first' }),
    sentences: intl.formatMessage({ id: 'consent.sentences.title', defaultMessage: 'What you agree to' }),
    decision: intl.formatMessage({ id: 'consent.decide.title', defaultMessage: 'Your decision' }),
  };
  return (page) => titles[page];
};

/** The pages of the form one after the other, up to the signature under a yes or a no. */
export const FormPages = ({ onGive }: { readonly onGive: () => Promise<void> }): ReactNode => {
  const intl = useIntl();
  const { form, filled, change } = usePatientForm();
  const titleOf = useTitle();
  const body = useRef<HTMLDivElement>(null);
  const at = Math.min(filled.page, form.pages.length - 1);
  const page = form.pages[at] ?? 'scope';
  const reading = useReading(page, body);
  const [tried, setTried] = useState(false);
  const missing = missingIn(form, filled);
  const says = (problem: Missing): boolean => tried && missing.includes(problem);

  const turn = (to: number): void => {
    change({ page: to, pages: reading.soFar(filled.pages) });
    if (body.current) body.current.scrollTop = 0;
  };
  const give = async (): Promise<void> => {
    change({ pages: reading.soFar(filled.pages) });
    await onGive();
  };
  const finish = async (outcome: 'agreed' | 'declined'): Promise<void> => {
    setTried(outcome === 'agreed');
    if (outcome === 'agreed' && missing.length > 0) {
      const first = firstPageMissing(form, filled, missing);
      if (first >= 0) turn(first);
      return;
    }
    change({
      outcome,
      patientSignedAt: Date.now(),
      step: 'countersign',
      pages: reading.soFar(filled.pages),
    });
    await onGive();
  };
  const content: Readonly<Record<PatientPageName, ReactNode>> = {
    changes: <ChangesPage />,
    scope: <ScopePage />,
    text: <TextPage />,
    sentences: <SentencesPage asks={says('statements')} />,
    decision: <DecisionPage says={says} />,
  };
  const actions = (
    <>
      <Button onPress={at === 0 ? give : () => turn(at - 1)}>
        {at === 0
          ? intl.formatMessage({ id: 'consent.read.back', defaultMessage: 'Give back' })
          : intl.formatMessage({ id: 'consent.decide.back', defaultMessage: 'Back' })}
      </Button>
      {page === 'decision' ? (
        <Answers onAnswer={finish} />
      ) : (
        <Button key={page} kind="primary" onPress={() => turn(at + 1)}>
          {page === 'text'
            ? intl.formatMessage({ id: 'consent.read.go', defaultMessage: 'I have read it' })
            : intl.formatMessage({ id: 'consent.sentences.go', defaultMessage: 'Go on' })}
        </Button>
      )}
    </>
  );
  return (
    <PatientPaper title={titleOf(page)} page={at} actions={actions} bodyRef={body}>
      {says('initials') && pagesLacking(form, filled).includes(page) && (
        <Ask>
          {intl.formatMessage({
            id: 'patient.initials.ask',
            defaultMessage: 'Your initials are missing at the end of this page.',
          })}
        </Ask>
      )}
      {content[page]}
      {page !== 'decision' && <Initials key={page} page={page} asks={says('initials')} />}
    </PatientPaper>
  );
};

/** Yes or no; a record of a no is signed or left unsigned. */
const Answers = ({
  onAnswer,
}: {
  readonly onAnswer: (outcome: 'agreed' | 'declined') => Promise<void>;
}): ReactNode => {
  const intl = useIntl();
  const { form } = usePatientForm();
  const isRefusal = form.kind === 'refusal';
  return (
    <>
      <Button onPress={() => onAnswer('declined')}>
        {isRefusal
          ? intl.formatMessage({ id: 'patient.refusal.not', defaultMessage: 'I do not sign' })
          : intl.formatMessage({ id: 'consent.decline', defaultMessage: 'I do not agree' })}
      </Button>
      <Button kind="primary" onPress={() => onAnswer('agreed')}>
        {isRefusal
          ? intl.formatMessage({ id: 'patient.refusal.sign', defaultMessage: 'Sign' })
          : intl.formatMessage({ id: 'consent.agree', defaultMessage: 'Agree and sign' })}
      </Button>
    </>
  );
};
