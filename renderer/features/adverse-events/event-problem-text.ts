import type { IntlShape } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { EventProblem } from './event-draft.ts';

const texts: Readonly<Record<EventProblem, Message>> = {
  'no-kind': { id: 'events.problem.no-kind', defaultMessage: 'Choose what it is.' },
  'no-words': { id: 'events.problem.no-words', defaultMessage: 'Say in words what it is.' },
  'no-date': { id: 'events.problem.no-date', defaultMessage: 'Enter the day on which it began.' },
  'not-a-date': { id: 'events.problem.not-a-date', defaultMessage: 'Enter a date, such as 04-Mar-2026.' },
  future: { id: 'events.problem.future', defaultMessage: 'This day is yet to come.' },
  reversed: { id: 'events.problem.reversed', defaultMessage: 'This is before the day on which it began.' },
  'too-long': { id: 'events.problem.too-long', defaultMessage: 'This is more than fits here.' },
};

/** What stands against a field of an adverse event, as a sentence. */
export const eventProblemText = (intl: IntlShape, problem: EventProblem): string =>
  intl.formatMessage(texts[problem]);
