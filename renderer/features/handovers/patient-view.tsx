import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type ConsentDraft, readConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { HandedOver } from '../../../shared/consents/patient-form.ts';
import type { PatientPageName } from '../../../shared/consents/signing.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { FailurePage } from '../vault/problem-page.tsx';
import { useActivityReport } from '../vault/use-activity-report.ts';
import { DecisionPage } from './decision-page.tsx';
import { ChangesPage, Initials, ScopePage, SentencesPage, TextPage } from './form-pages.tsx';
import { GiveBack } from './give-back.tsx';
import { type Missing, missingIn } from './missing.ts';
import { PatientFormContext, usePatientForm } from './patient-form-context.ts';
import { PatientPaper } from './patient-paper.tsx';
import { useReading } from './use-reading.ts';

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

interface HandedOverFormProps extends PatientViewProps {
  readonly given: HandedOver;
  readonly stored: ConsentDraft;
  /** The words of the form are to be asked anew. */
  readonly onRenew: () => void;
}

const HandedOverForm = ({ given, stored, onBack, onRenew }: HandedOverFormProps): ReactNode => {
  const [filled, setFilled] = useState(stored);
  const keeper = useDraft({ id: given.draft.id, kind: 'consent', patient: given.form.patient.id });
  const [giving, setGiving] = useState(stored.outcome !== null);
  const newest = useRef(stored);
  const form = useMemo(() => {
    const change = (part: Partial<ConsentDraft>): void => {
      newest.current = { ...newest.current, ...part };
      keeper.keep(newest.current);
      setFilled(newest.current);
    };
    const chooseLanguage = async (language: TemplateLanguage): Promise<void> => {
      const { template } = newest.current;
      if (language === template.language) return;
      change({ template: { ...template, language }, clauses: {}, page: 0 });
      await keeper.flush();
      onRenew();
    };
    return { ...given, filled, change, chooseLanguage };
  }, [given, filled, keeper, onRenew]);
  const giveBack = async (): Promise<void> => {
    await keeper.flush();
    setGiving(true);
  };
  return (
    <PatientFormContext value={form}>
      {giving ? (
        <GiveBack onStay={filled.outcome === null ? () => setGiving(false) : undefined} onBack={onBack} />
      ) : (
        <Pages onGive={giveBack} />
      )}
    </PatientFormContext>
  );
};

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

const Pages = ({ onGive }: { readonly onGive: () => Promise<void> }): ReactNode => {
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
      if (missing.includes('statements')) turn(form.pages.indexOf('sentences'));
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
        <>
          <Button onPress={() => finish('declined')}>
            {intl.formatMessage({ id: 'consent.decline', defaultMessage: 'I do not agree' })}
          </Button>
          <Button kind="primary" onPress={() => finish('agreed')}>
            {intl.formatMessage({ id: 'consent.agree', defaultMessage: 'Agree and sign' })}
          </Button>
        </>
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
      {content[page]}
      {page !== 'decision' && <Initials key={page} page={page} />}
    </PatientPaper>
  );
};
