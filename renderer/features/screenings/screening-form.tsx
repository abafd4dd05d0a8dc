import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { questionGroupLabels } from '../../../shared/labels/screening-labels.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { isSpoken } from '../../../shared/rules/finding.ts';
import { patientRules } from '../../../shared/rules/rules.ts';
import { questionSubject } from '../../../shared/rules/subjects.ts';
import {
  questionGroups,
  askedAfter,
  parentOf,
  questionIds,
  questions,
  type Answered,
  type QuestionId,
} from '../../../shared/screenings/questions.ts';
import type { ScreeningFields } from '../../../shared/screenings/screening.ts';
import { CallFailed, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { StartedForm } from '../drafts/started-form.tsx';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { patientFacts } from '../patients/patient-facts.ts';
import { useShortName } from '../patients/person-name.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';
import { NoChangeNotice } from './no-change-notice.tsx';
import { QuestionRow, questionElementId } from './question-row.tsx';
import {
  answersOf,
  confirmed,
  emptyScreening,
  openQuestions,
  readScreening,
  screeningDraftSchema,
  withAnswer,
  type ScreeningDraft,
} from './screening-draft.ts';
import styles from './screening-form.module.css';
import { ScreeningProgress } from './screening-progress.tsx';

/** The questions of one group, in the order of the form, as far as they are asked after these answers. */
const askedOf = (group: (typeof questionGroups)[number], answers: Answered): readonly QuestionId[] => {
  const asked = new Set(askedAfter(answers));
  return questions.filter(({ id, group: its }) => its === group && asked.has(id)).map(({ id }) => id);
};

interface ScreeningFormProps {
  readonly id: string;
  readonly chart: Chart;
}

/** Asks the screening's questions; every answer is kept as it is given. */
export const ScreeningForm = ({ id, chart }: ScreeningFormProps) => (
  <StartedForm
    schema={screeningDraftSchema}
    kind="screening"
    patient={chart.patient.id}
    id={id}
    banner={<ChartBanner chart={chart} />}
  >
    {({ round, stored, startOver }) => (
      <FilledForm key={round} id={id} chart={chart} stored={stored} onStartOver={startOver} />
    )}
  </StartedForm>
);

interface FilledFormProps extends ScreeningFormProps {
  readonly stored: StoredDraft<ScreeningDraft> | null;
  readonly onStartOver: () => void;
}

const focusQuestion = (id: QuestionId | undefined): void => {
  const row = id && document.getElementById(questionElementId(id));
  const radio =
    row && (row.querySelector<HTMLElement>('input:checked') ?? row.querySelector<HTMLElement>('input'));
  if (!radio) return;
  radio.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
};

/** Saves one screening and goes back to the chart. */
const useSaveScreening = (id: string, patient: string, finish: () => Promise<void>) => {
  const go = useGoToPatients();
  const change = useChange('screenings:save', ['patients:chart', 'patients:timeline', 'today:view']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (fields: ScreeningFields): Promise<void> => {
    setFailure(null);
    try {
      await change.mutateAsync({ id, patient, fields, draft: id });
      await finish();
      go.patient(patient);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return { save, failure };
};

const FilledForm = ({ id, chart, stored, onStartOver }: FilledFormProps) => {
  const intl = useIntl();
  const home = useHome();
  const day = useLocalDay();
  const go = useGoToPatients();
  const { patient, screening: last } = chart;
  const name = useShortName()(patient);
  const form = useKeptForm<ScreeningDraft>({
    id,
    kind: 'screening',
    patient: patient.id,
    state: stored?.state ?? emptyScreening,
    savedAt: stored?.savedAt ?? null,
  });
  const { save, failure } = useSaveScreening(id, patient.id, form.finish);
  const [tried, setTried] = useState(false);
  const draft = form.state;
  const open = openQuestions(draft);
  const asked = questionGroups.flatMap((group) => askedOf(group, draft.answers));
  const lastOn = last ? formatDate(day.dateOf(last.at)) : null;

  const facts = patientFacts(chart, home, day);
  const screening = { answers: answersOf(draft, day.today), on: day.today, askedOn: day.today };
  const told = new Set(questionIds.filter((each) => draft.answers[each]).map(questionSubject));
  const findings = evaluate({ ...facts, screening }, patientRules).filter(
    (finding) => isSpoken(finding) && told.has(finding.subject),
  );

  const press = async (): Promise<void> => {
    setTried(true);
    const fields = readScreening(draft, day.today);
    if (fields) await save(fields);
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const row = (question: QuestionId) => (
    <QuestionRow
      key={question}
      id={question}
      goesOn={parentOf(question) !== null}
      answer={draft.answers[question]}
      last={last?.answers[question]}
      lastOn={lastOn}
      findings={findings.filter(({ subject }) => subject === questionSubject(question))}
      today={day.today}
      tried={tried}
      onAnswer={(next) => form.change(withAnswer(draft, question, next))}
      onNext={() => focusQuestion(asked[asked.indexOf(question) + 1])}
    />
  );
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={
        <>
          {failure && <FailureNotice failure={failure} />}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
          {last && Object.keys(draft.answers).length === 0 && (
            <NoChangeNotice last={last} facts={facts} onConfirm={() => save(confirmed(last))} />
          )}
        </>
      }
      aside={
        <ScreeningProgress
          total={asked.length}
          open={open.length}
          findings={findings}
          onGo={focusQuestion}
          next={open[0]}
        />
      }
      foot={
        form.savedAt !== null && (
          <DiscardDraft
            what={intl.formatMessage(
              { id: 'screenings.of', defaultMessage: 'screening of {name}' },
              { name },
            )}
            onDiscard={() => form.finish().then(onStartOver)}
          />
        )
      }
      actions={
        <ActionBar
          state={
            <>
              <span className="strong" role="status">
                {intl.formatMessage(
                  {
                    id: 'screenings.open-count',
                    defaultMessage:
                      '{open, plural, =0 {Every question answered} one {# question not asked} other {# questions not asked}}',
                  },
                  { open: open.length },
                )}
              </span>
              <DraftState savedAt={form.savedAt} failing={form.failing} timeZone={day.timeZone} />
            </>
          }
        >
          <CloseForm savedAt={form.savedAt} onClose={() => go.patient(patient.id)} />
          <Button kind="primary" onPress={press}>
            {intl.formatMessage(
              { id: 'screenings.save', defaultMessage: 'Save screening of {name}' },
              { name },
            )}
          </Button>
        </ActionBar>
      }
    >
      {questionGroups.map((group) => (
        <section key={group} className={styles.group}>
          <h2 className="heading">{intl.formatMessage(questionGroupLabels[group])}</h2>
          {askedOf(group, draft.answers).map(row)}
        </section>
      ))}
      <TextArea
        label={intl.formatMessage({ id: 'screenings.note', defaultMessage: 'Note' })}
        rows={2}
        value={draft.note}
        onChange={(note) => form.change({ note })}
      />
    </FormPage>
  );
};
