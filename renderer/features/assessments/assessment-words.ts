import { useIntl } from 'react-intl';
import { resultText } from '../../../shared/assessments/answer-text.ts';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import { instrumentLabels, methodLabels, raterLabels } from '../../../shared/labels/assessment-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import type { AssessmentProblem } from './assessment-draft.ts';

const problems: Readonly<Record<AssessmentProblem, Message>> = {
  'no-instrument': { id: 'assessments.problem.no-instrument', defaultMessage: 'Choose a scale.' },
  'no-method': { id: 'assessments.problem.no-method', defaultMessage: 'Say how it was rated.' },
  'no-date': { id: 'assessments.problem.no-date', defaultMessage: 'Enter the day that it is about.' },
  'not-a-date': { id: 'events.problem.not-a-date', defaultMessage: 'Enter a date, such as 04-Mar-2026.' },
  future: { id: 'events.problem.future', defaultMessage: 'This day is yet to come.' },
  'after-day': {
    id: 'assessments.problem.after-day',
    defaultMessage: 'This is after the day that it is about.',
  },
  'no-answer': { id: 'assessments.problem.no-answer', defaultMessage: 'Answer at least one item.' },
  'not-a-length': {
    id: 'assessments.problem.not-a-length',
    defaultMessage: 'Enter a length in mm, such as 3.40, up to 2000.',
  },
  'too-long': { id: 'events.problem.too-long', defaultMessage: 'This is more than fits here.' },
  'no-reason': { id: 'assessments.problem.no-reason', defaultMessage: 'Say why it is amended.' },
};

/** Assessments in few words. */
export const useAssessmentWords = () => {
  const intl = useIntl();
  const say = (message: Message, values?: Readonly<Record<string, string | number>>): string =>
    intl.formatMessage(message, values);
  return {
    say,
    problem: (problem: AssessmentProblem): string => say(problems[problem]),
    scale: ({ instrument }: Pick<Assessment, 'instrument'>): string => say(instrumentLabels[instrument]),
    result: (of: Pick<Assessment, 'instrument' | 'version' | 'answers'>): string => resultText(of, say),
    /** "Patient, answered on the screen". */
    how: ({ rater, method }: Pick<Assessment, 'rater' | 'method'>): string =>
      [say(raterLabels[rater]), say(methodLabels[method]).toLowerCase()].join(', '),
    session: ({ ordinal, on }: { readonly ordinal: number; readonly on: string }): string =>
      say(
        { id: 'assessments.session', defaultMessage: 'Session {ordinal}, {date}' },
        { ordinal, date: formatDate(on) },
      ),
    course: ({ title, startedOn }: PatientAssessments['courses'][number]): string =>
      title.trim() === ''
        ? say(
            { id: 'assessments.course', defaultMessage: 'Course of {date}' },
            { date: formatDate(startedOn) },
          )
        : title,
  };
};
