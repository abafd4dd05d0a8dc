import { useIntl } from 'react-intl';
import { paperFactLabels, visitReasonLabel } from '../../../shared/labels/paper-fact-labels.ts';
import { longestAnswer, type PaperFact, type PaperKind } from '../../../shared/papers/paper.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { isCount, isDay, type PaperDraft } from './paper-draft.ts';

const long: readonly PaperFact[] = ['reason', 'eventWhat', 'eventCourse'];

interface Props {
  readonly kind: PaperKind;
  readonly fact: PaperFact;
  readonly draft: PaperDraft;
  readonly today: string;
  /** Making the paper was tried, and this answer cannot be used. */
  readonly bad: boolean;
  readonly onChange: (next: Partial<PaperDraft>) => void;
}

/** One answer for a paper: a day, a number, a line or some lines. */
export const FactField = ({ kind, fact, draft, today, bad, onChange }: Props) => {
  const intl = useIntl();
  const ofVisit = kind === 'visit-letter' && fact === 'reason';
  const label = intl.formatMessage(ofVisit ? visitReasonLabel : paperFactLabels[fact]);
  const text = draft.answers[fact] ?? '';
  const change = (value: string): void => onChange({ answers: { ...draft.answers, [fact]: value } });
  if (isDay(fact))
    return (
      <DateInput
        label={label}
        value={draft.days[fact] ?? null}
        draft={text}
        today={today}
        reserveLine
        error={
          bad
            ? intl.formatMessage({
                id: 'papers.day',
                defaultMessage: 'Write a day that exists, or leave it empty.',
              })
            : undefined
        }
        onChange={(day, typed) =>
          onChange({
            days: { ...draft.days, [fact]: day },
            answers: { ...draft.answers, [fact]: day === null ? typed.text.trim() : '' },
          })
        }
      />
    );
  if (long.includes(fact))
    return (
      <TextArea
        label={label}
        rows={2}
        reserveLine={false}
        limit={longestAnswer}
        value={text}
        onChange={change}
      />
    );
  const problem = isCount(fact)
    ? intl.formatMessage(
        {
          id: 'papers.count',
          defaultMessage: 'Write a whole number from 1 to {most}, or leave it empty.',
        },
        { most: fact === 'sessions' ? 50 : 52 },
      )
    : intl.formatMessage({ id: 'papers.too-long', defaultMessage: 'This is too long for the paper.' });
  return <TextInput label={label} value={text} error={bad ? problem : undefined} onChange={change} />;
};
