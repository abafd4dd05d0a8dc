import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type ConsentFields, photoPurposes, statements } from '../../../shared/consents/consent.ts';
import { scopeFromDraft } from '../../../shared/consents/consent-draft.ts';
import { enoughInk } from '../../../shared/consents/ink.ts';
import { striaeUse } from '../../../shared/devices/uses.ts';
import { photoPurposeLabels, statementLabels } from '../../../shared/labels/consent-labels.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useAreaList } from '../../use-area-names.ts';
import { useHome } from '../vault/home-context.tsx';
import { ClauseTicks, clausesTicked, useOfferedClauses } from './clause-ticks.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { PatientPaper } from './patient-paper.tsx';
import { SignBox } from './sign-box.tsx';

const Agreement = (): ReactNode => {
  const intl = useIntl();
  const { draft, device } = useConsentForm();
  const areaList = useAreaList();
  const { scope } = scopeFromDraft(draft, device?.kind ?? null);
  if (!scope) return null;
  return (
    <p className={styles.agreement}>
      {intl.formatMessage(
        {
          id: 'consent.agreement',
          defaultMessage:
            'I agree to microneedling of <b>{areas}</b>, up to <b>{depth}</b> deep, in {sessions, plural, one {one session} other {a course of # sessions}}.',
        },
        {
          areas: areaList(scope.areas),
          depth: withUnit(scope.maxDepthUm, depthSpec, intl.locale),
          sessions: scope.sessions,
          b: (chunks) => <b key="b">{chunks}</b>,
        },
      )}
    </p>
  );
};

const Statements = ({ shown }: { readonly shown: readonly (typeof statements)[number][] }): ReactNode => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  return (
    <div className={styles.statements}>
      {shown.map((id) => (
        <Checkbox
          key={id}
          checked={draft.statements[id] === true}
          onChange={(checked) => change({ statements: { ...draft.statements, [id]: checked } })}
        >
          {intl.formatMessage(statementLabels[id])}
        </Checkbox>
      ))}
    </div>
  );
};

const Photos = (): ReactNode => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  const options = [
    { value: 'yes' as const, label: intl.formatMessage({ id: 'consent.photos.yes', defaultMessage: 'Yes' }) },
    { value: 'no' as const, label: intl.formatMessage({ id: 'consent.photos.no', defaultMessage: 'No' }) },
  ];
  return (
    <div>
      <h2 className={styles.subtitle}>
        {intl.formatMessage({ id: 'consent.photos', defaultMessage: 'Photos of the treated areas' })}
      </h2>
      {photoPurposes.map((purpose) => {
        const answer = draft.photos[purpose];
        return (
          <div key={purpose} className={styles.choice}>
            <span aria-hidden="true">{intl.formatMessage(photoPurposeLabels[purpose])}</span>
            <Segmented
              label={intl.formatMessage(photoPurposeLabels[purpose])}
              hideLabel
              tick
              options={options}
              value={answer === 'yes' || answer === 'no' ? answer : null}
              onChange={(value) => change({ photos: { ...draft.photos, [purpose]: value } })}
            />
          </div>
        );
      })}
    </div>
  );
};

type Missing = 'statements' | 'photos' | 'signature';

const Ask = ({ children }: { readonly children: string }): ReactNode => (
  <p className={styles.ask} role="alert">
    {children}
  </p>
);

/** The patient's own pages: tick, answer, sign, or say no. Nothing is chosen beforehand. */
export const DecideStep = (): ReactNode => {
  const { draft, device, change, flush } = useConsentForm();
  const { country } = useHome().practice;
  const [page, setPage] = useState<2 | 3>(2);
  const [tried, setTried] = useState<ConsentFields['outcome'] | null>(null);
  const { scope } = scopeFromDraft(draft, device?.kind ?? null);
  const authorised = device && striaeUse(device, scope?.areas ?? [], country);
  const shown = statements.filter((id) => id !== 'outside-authorised-use' || authorised !== 'yes');
  const signed = enoughInk(draft.patientStrokes) || draft.patientTypedName.trim().length >= 3;
  const offered = useOfferedClauses();
  const ticked = shown.every((id) => draft.statements[id] === true) && clausesTicked(offered, draft);
  const missing: readonly Missing[] = [
    ...(ticked ? [] : (['statements'] as const)),
    ...(photoPurposes.every((purpose) => draft.photos[purpose] !== 'not-asked') ? [] : (['photos'] as const)),
    ...(signed ? [] : (['signature'] as const)),
  ];
  const finish = async (outcome: ConsentFields['outcome']): Promise<void> => {
    setTried(outcome);
    if (outcome === 'agreed' && !ticked) setPage(2);
    if (outcome === 'agreed' && missing.length > 0) return;
    change({ outcome, patientSignedAt: Date.now(), step: 'countersign' });
    await flush();
  };
  const says = (problem: Missing): boolean =>
    tried !== null && missing.includes(problem) && tried === 'agreed';
  return page === 2 ? (
    <SentencesPage shown={shown} offered={offered} asks={says('statements')} onGo={() => setPage(3)} />
  ) : (
    <SigningPage says={says} onBack={() => setPage(2)} onFinish={finish} />
  );
};

interface SentencesPageProps {
  readonly shown: readonly (typeof statements)[number][];
  readonly offered: readonly OfferedClause[] | undefined;
  readonly asks: boolean;
  readonly onGo: () => void;
}

/** What is agreed to, and the sentences to tick one by one. */
const SentencesPage = ({ shown, offered, asks, onGo }: SentencesPageProps): ReactNode => {
  const intl = useIntl();
  const { change } = useConsentForm();
  return (
    <PatientPaper
      title={intl.formatMessage({ id: 'consent.sentences.title', defaultMessage: 'What you agree to' })}
      page={2}
      actions={
        <>
          <Button onPress={() => change({ step: 'read' })}>
            {intl.formatMessage({ id: 'consent.decide.back', defaultMessage: 'Back' })}
          </Button>
          <Button kind="primary" onPress={onGo}>
            {intl.formatMessage({ id: 'consent.sentences.go', defaultMessage: 'Go on' })}
          </Button>
        </>
      }
    >
      <Agreement />
      {asks && (
        <Ask>
          {intl.formatMessage({
            id: 'consent.ask.statements',
            defaultMessage: 'Please tick every sentence, or ask about the one that does not fit.',
          })}
        </Ask>
      )}
      <Statements shown={shown} />
      <ClauseTicks offered={offered} />
    </PatientPaper>
  );
};

interface SigningPageProps {
  readonly says: (problem: Missing) => boolean;
  readonly onBack: () => void;
  readonly onFinish: (outcome: ConsentFields['outcome']) => Promise<void>;
}

/** The answers about photos, and the signature under a yes or a no. */
const SigningPage = ({ says, onBack, onFinish }: SigningPageProps): ReactNode => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  return (
    <PatientPaper
      title={intl.formatMessage({ id: 'consent.decide.title', defaultMessage: 'Your decision' })}
      page={3}
      actions={
        <>
          <Button onPress={onBack}>
            {intl.formatMessage({ id: 'consent.decide.back', defaultMessage: 'Back' })}
          </Button>
          <Button onPress={() => onFinish('declined')}>
            {intl.formatMessage({ id: 'consent.decline', defaultMessage: 'I do not agree' })}
          </Button>
          <Button kind="primary" onPress={() => onFinish('agreed')}>
            {intl.formatMessage({ id: 'consent.agree', defaultMessage: 'Agree and sign' })}
          </Button>
        </>
      }
    >
      <Photos />
      {says('photos') && (
        <Ask>
          {intl.formatMessage({
            id: 'consent.ask.photos',
            defaultMessage: 'Please answer yes or no for each use of photos.',
          })}
        </Ask>
      )}
      <div className={styles.sign}>
        <SignBox
          label={intl.formatMessage({ id: 'consent.sign.here', defaultMessage: 'Sign here' })}
          strokes={draft.patientStrokes}
          typedName={draft.patientTypedName}
          onStrokes={(patientStrokes) => change({ patientStrokes })}
          onTypedName={(patientTypedName) => change({ patientTypedName })}
          error={
            says('signature')
              ? intl.formatMessage({
                  id: 'consent.ask.signature',
                  defaultMessage: 'Please sign with your usual signature; a dot or a line is too little.',
                })
              : undefined
          }
        />
      </div>
    </PatientPaper>
  );
};
