import { History } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { parseDate } from '../../../shared/dates/parse.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { questionDateLabels, questionWordings } from '../../../shared/labels/screening-labels.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { questions, type QuestionId } from '../../../shared/screenings/questions.ts';
import type { Answer } from '../../../shared/screenings/screening.ts';
import { FindingNote } from '../patients/finding-note.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './question-row.module.css';
import { problemOf, type AnswerDraft } from './screening-draft.ts';

interface QuestionRowProps {
  readonly id: QuestionId;
  /** It goes on from the question before it. */
  readonly goesOn: boolean;
  readonly answer: AnswerDraft | undefined;
  readonly last: Answer | undefined;
  readonly lastOn: string | null;
  readonly findings: readonly Finding[];
  readonly today: string;
  /** A save was tried: a date that cannot be read is said even while the field has the focus. */
  readonly tried: boolean;
  readonly onAnswer: (next: Partial<AnswerDraft>) => void;
  /** Moves on after an answer that was given by a key. */
  readonly onNext: () => void;
}

/** The element of a question, for moving the focus there. */
export const questionElementId = (id: QuestionId): string => `question-${id}`;

const isTextInput = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'text';

const textInputs = (row: HTMLElement): HTMLInputElement[] =>
  [...row.querySelectorAll('input')].filter(isTextInput);

/** Enter goes through what a yes asks for, and then on to the next question. */
const focusNextText = (row: HTMLElement, from: HTMLInputElement, onNext: () => void): void => {
  const inputs = textInputs(row);
  const next = inputs[inputs.indexOf(from) + 1];
  if (next) next.focus();
  else onNext();
};

/** One question with its three answers; a yes asks for more, and what the rules say stands below. */
export const QuestionRow = (props: QuestionRowProps) => {
  const { id, answer, last, findings, onAnswer } = props;
  const intl = useIntl();
  const question = intl.formatMessage(questionWordings[id].question);
  const given = answer?.answer ?? null;
  const changed =
    last !== undefined && last.answer !== 'not-asked' && given !== null && given !== last.answer;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isTextInput(event.target)) {
      if (event.key === 'Enter') focusNextText(event.currentTarget, event.target, props.onNext);
      return;
    }
    const key = event.key.toLowerCase();
    if (key !== 'y' && key !== 'n') return;
    event.preventDefault();
    onAnswer({ answer: key === 'y' ? 'yes' : 'no' });
    const row = event.currentTarget;
    if (key === 'n') props.onNext();
    else requestAnimationFrame(() => textInputs(row)[0]?.focus());
  };
  return (
    <div
      className={classNames(styles.row, props.goesOn && styles.goesOn)}
      id={questionElementId(id)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.question}>
        <span aria-hidden="true">{question}</span>{' '}
        {last && last.answer !== 'not-asked' && (
          <span className={styles.last}>
            <Tag icon={History} tone={changed ? 'ask' : 'plain'}>
              {intl.formatMessage(
                {
                  id: 'screenings.last-answer',
                  defaultMessage:
                    '{changed, select, yes {Changed, was} other {Last time}} {answer}{detail}{changed, select, yes {, {date}} other {}}',
                },
                {
                  changed: changed ? 'yes' : 'no',
                  answer: intl.formatMessage(answerLabels[last.answer]).toLowerCase(),
                  detail: last.detail === '' ? '' : ` (${last.detail})`,
                  date: props.lastOn ?? '',
                },
              )}
            </Tag>
          </span>
        )}
      </div>
      <Segmented
        label={question}
        hideLabel
        tick
        value={given}
        options={(['no', 'yes', 'not-asked'] as const).map((value) => ({
          value,
          label: intl.formatMessage(answerLabels[value]),
        }))}
        onChange={(value) => onAnswer({ answer: value })}
      />
      {given === 'yes' && <More {...props} />}
      {findings.length > 0 && (
        <div className={styles.more}>
          {findings.map((finding) => (
            <FindingNote key={finding.rule} finding={finding} />
          ))}
        </div>
      )}
    </div>
  );
};

/** What a yes asks for: the detail, and a date where the question has one. */
const More = ({ id, answer, today, tried, onAnswer }: QuestionRowProps) => {
  const intl = useIntl();
  const asked = questions.find((question) => question.id === id)?.date ?? null;
  const read = parseDate(answer?.date ?? '', { today });
  const problem = problemOf(id, answer, today);
  return (
    <div className={asked === null ? styles.more : `${styles.more} ${styles.dated}`}>
      <TextInput
        label={intl.formatMessage(questionWordings[id].hint)}
        reserveLine={false}
        value={answer?.detail ?? ''}
        error={
          problem === 'too-long'
            ? intl.formatMessage({
                id: 'screenings.too-long',
                defaultMessage: 'This is more than can be kept here.',
              })
            : undefined
        }
        onChange={(detail) => onAnswer({ detail })}
      />
      {asked !== null && (
        <DateInput
          label={intl.formatMessage(questionDateLabels[asked])}
          note={intl.formatMessage({ id: 'screenings.date-note', defaultMessage: 'empty: not known' })}
          today={today}
          value={read.ok ? read.value : null}
          draft={answer?.date ?? ''}
          error={
            problem === 'future'
              ? intl.formatMessage({
                  id: 'screenings.date-future',
                  defaultMessage: 'This day is still to come. Check the year.',
                })
              : problem === 'not-a-date' && tried
                ? intl.formatMessage({
                    id: 'screenings.date-unread',
                    defaultMessage: 'This is no date yet. Type day, month and year, or leave it empty.',
                  })
                : undefined
          }
          onChange={(value, typed) => onAnswer({ date: value ?? typed.text })}
        />
      )}
    </div>
  );
};
