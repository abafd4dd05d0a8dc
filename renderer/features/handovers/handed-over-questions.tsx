import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type {
  AnswersDraft,
  AskedQuestion,
  HandedOverQuestions,
} from '../../../shared/assessments/answers-draft.ts';
import type { Answer } from '../../../shared/assessments/instruments.ts';
import { Button } from '../../ui/button.tsx';
import { RadioOption } from '../../ui/radio-option.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { GiveBack } from './give-back.tsx';
import { type Paper, PaperContext, usePaper } from './paper-context.ts';
import { PatientLanguage } from './patient-language.tsx';
import { PatientPaper } from './patient-paper.tsx';
import styles from './questions.module.css';

interface HandedOverQuestionsFormProps {
  readonly given: HandedOverQuestions;
  readonly stored: AnswersDraft;
  /** The words of the questions are to be asked anew. */
  readonly onRenew: () => void;
  /** Asks again how things stand: the practitioner has the screen. */
  readonly onBack: () => Promise<void>;
}

/** The questions that are with the patient: one on each page, large, answered or left. */
export const HandedOverQuestionsForm = (props: HandedOverQuestionsFormProps): ReactNode => {
  const { given, stored, onRenew, onBack } = props;
  const { questions } = given;
  const [filled, setFilled] = useState(stored);
  const [giving, setGiving] = useState(stored.step === 'given');
  const newest = useRef(stored);
  const keeper = useDraft({ id: given.draft.id, kind: given.draft.kind, patient: questions.patient.id });
  const form = useMemo(() => {
    const change = (part: Partial<AnswersDraft>): void => {
      newest.current = { ...newest.current, ...part };
      keeper.keep(newest.current);
      setFilled(newest.current);
    };
    const chooseLanguage = async (language: AnswersDraft['language']): Promise<void> => {
      if (language === newest.current.language) return;
      change({ language });
      await keeper.flush();
      onRenew();
    };
    return { change, chooseLanguage };
  }, [keeper, onRenew]);
  const finished = filled.step === 'given';
  const paper = useMemo(
    (): Paper => ({
      practice: questions.practice,
      patient: questions.patient,
      language: questions.language,
      chosen: filled.language,
      languages: finished ? [] : questions.languages,
      chooseLanguage: (language) => void form.chooseLanguage(language),
      textPx: filled.textPx,
      setTextPx: (textPx) => form.change({ textPx }),
      pages: questions.questions.length,
      finished,
      practitioner: given.practitioner,
      hasPin: given.hasPin,
    }),
    [given, questions, filled.textPx, filled.language, finished, form],
  );
  const give = async (done: boolean): Promise<void> => {
    if (done) form.change({ step: 'given' });
    await keeper.flush();
    setGiving(true);
  };
  return (
    <PatientLanguage language={questions.language}>
      <PaperContext value={paper}>
        {giving ? (
          <GiveBack onStay={finished ? undefined : () => setGiving(false)} onBack={onBack} />
        ) : (
          <QuestionPage
            questions={questions.questions}
            filled={filled}
            onChange={form.change}
            onGive={give}
          />
        )}
      </PaperContext>
    </PatientLanguage>
  );
};

interface QuestionPageProps {
  readonly questions: readonly AskedQuestion[];
  readonly filled: AnswersDraft;
  readonly onChange: (part: Partial<AnswersDraft>) => void;
  readonly onGive: (done: boolean) => Promise<void>;
}

const QuestionPage = ({ questions, filled, onChange, onGive }: QuestionPageProps): ReactNode => {
  const intl = useIntl();
  const at = Math.min(filled.page, questions.length - 1);
  const question = questions[at];
  if (!question) return null;
  const answer = filled.answers[question.instrument];
  const last = at === questions.length - 1;
  const next = (): void | Promise<void> => (last ? onGive(true) : onChange({ page: at + 1 }));
  return (
    <PatientPaper
      title={question.words}
      page={at}
      actions={
        <>
          <Button onPress={at === 0 ? () => onGive(false) : () => onChange({ page: at - 1 })}>
            {at === 0
              ? intl.formatMessage({ id: 'consent.read.back', defaultMessage: 'Give back' })
              : intl.formatMessage({ id: 'consent.decide.back', defaultMessage: 'Back' })}
          </Button>
          <Button key={question.instrument} kind="primary" onPress={next}>
            {answer === undefined
              ? intl.formatMessage({
                  id: 'patient.question.skip',
                  defaultMessage: 'Go on without an answer',
                })
              : last
                ? intl.formatMessage({ id: 'patient.question.done', defaultMessage: 'Finished' })
                : intl.formatMessage({ id: 'patient.question.next', defaultMessage: 'Next' })}
          </Button>
        </>
      }
    >
      <Choices
        key={question.instrument}
        question={question}
        answer={answer}
        onChoose={(chosen) => onChange({ answers: { ...filled.answers, [question.instrument]: chosen } })}
      />
    </PatientPaper>
  );
};

interface ChoicesProps {
  readonly question: AskedQuestion;
  readonly answer: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}

/** Words below each other, or numbers in a row; nothing is chosen beforehand. */
const Choices = ({ question, answer, onChoose }: ChoicesProps): ReactNode => {
  const intl = useIntl();
  const { language } = usePaper();
  const { instrument, about, choices, ends } = question;
  return (
    <div className={styles.question}>
      {about !== '' && <p>{about}</p>}
      <div
        role="radiogroup"
        lang={language}
        aria-label={intl.formatMessage({ id: 'patient.question.choose', defaultMessage: 'Your answer' })}
        className={ends ? styles.numbers : styles.words}
      >
        {choices.map((choice) => (
          <RadioOption
            key={String(choice.answer)}
            group={instrument}
            value={String(choice.answer)}
            checked={choice.answer === answer}
            onChoose={() => onChoose(choice.answer)}
            className={styles.choice}
          >
            <span>{choice.label}</span>
          </RadioOption>
        ))}
      </div>
      {ends && (
        <p className={styles.ends}>
          <span>{ends.least}</span>
          <span>{ends.most}</span>
        </p>
      )}
    </div>
  );
};
