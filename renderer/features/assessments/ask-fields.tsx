import { useIntl } from 'react-intl';
import {
  askedInstruments,
  askedItem,
  type AnswersDraft,
  questionsOf,
} from '../../../shared/assessments/answers-draft.ts';
import { answerText } from '../../../shared/assessments/answer-text.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import {
  assessmentFieldLabels as labels,
  instrumentLabels,
} from '../../../shared/labels/assessment-labels.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { AreaPicker } from '../concerns/area-picker.tsx';
import { FormPart, TwoFields } from '../patients/form-page.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useAssessmentWords } from './assessment-words.ts';
import styles from './assessments.module.css';

interface AskFieldsProps {
  readonly chart: Chart;
  readonly list: PatientAssessments;
  readonly draft: AnswersDraft;
  /** It was to be handed over without a question. */
  readonly missing: boolean;
  readonly change: (next: Partial<AnswersDraft>) => void;
}

/** Which questions, and what they are about. */
export const AskFields = ({ chart, list, draft, missing, change }: AskFieldsProps) => {
  const intl = useIntl();
  const words = useAssessmentWords();
  const { today } = useLocalDay();
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'assessments.ask.what', defaultMessage: 'What to ask' })}>
        <ChipGroup
          label={intl.formatMessage({ id: 'assessments.ask.questions', defaultMessage: 'Questions' })}
          hideLabel
          options={askedInstruments.map((value) => ({
            value,
            label: intl.formatMessage(instrumentLabels[value]),
          }))}
          values={questionsOf(draft)}
          {...(missing
            ? {
                error: intl.formatMessage({
                  id: 'assessments.ask.none',
                  defaultMessage: 'Choose at least one question.',
                }),
              }
            : {})}
          onChange={(asked) => change({ asked: [...asked], page: 0 })}
        />
        <p className="caption">
          {intl.formatMessage({
            id: 'assessments.ask.help',
            defaultMessage:
              'The patient sees one question after the other and nothing else, in English or German, and can leave any of them. The screen comes back with your PIN or passphrase.',
          })}
        </p>
        <TwoFields>
          <DateInput
            label={intl.formatMessage({
              id: 'assessments.since',
              defaultMessage: 'Compared with how it was on',
            })}
            help={intl.formatMessage({
              id: 'assessments.since.help',
              defaultMessage: 'Empty: compared with before the treatment.',
            })}
            today={today}
            value={draft.since}
            draft={draft.sinceText}
            onChange={(value, typed) =>
              change({ sinceText: typed.text, since: value !== null && value <= today ? value : null })
            }
          />
          <ComboBox
            label={intl.formatMessage(labels.course)}
            options={list.courses.map((course) => ({ value: course.id, label: words.course(course) }))}
            value={draft.course}
            onChange={(course) => change({ course })}
          />
        </TwoFields>
        <ComboBox
          label={intl.formatMessage(labels.session)}
          options={list.sessions.toReversed().map((session) => ({
            value: session.id,
            label: words.session(session),
          }))}
          value={draft.session}
          onChange={(session) => change({ session })}
        />
      </FormPart>
      <FormPart title={intl.formatMessage(labels.areas)}>
        <AreaPicker
          areas={draft.areas}
          zones={standing(chart.zones)}
          onChange={(areas) => change({ areas })}
        />
      </FormPart>
    </>
  );
};

/** What came back with the screen; it is not changed here. */
export const GivenAnswers = ({ draft }: { readonly draft: AnswersDraft }) => {
  const intl = useIntl();
  const areas = useAreaWords();
  const { say } = useAssessmentWords();
  return (
    <FormPart
      title={intl.formatMessage({ id: 'assessments.given', defaultMessage: 'What the patient answered' })}
    >
      <p className="muted">
        {[formatDate(draft.on), areas(draft.areas)].filter((part) => part !== '').join('. ')}
      </p>
      <dl className={styles.given}>
        {questionsOf(draft).map((instrument) => {
          const answer = draft.answers[instrument];
          return (
            <div key={instrument}>
              <dt>{intl.formatMessage(instrumentLabels[instrument])}</dt>
              <dd className="strong">
                {answer === undefined
                  ? intl.formatMessage({ id: 'assessments.left', defaultMessage: 'Left without an answer' })
                  : answerText(askedItem(instrument), answer, say)}
              </dd>
            </div>
          );
        })}
      </dl>
    </FormPart>
  );
};
