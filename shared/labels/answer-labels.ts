/** The answers every question shares; unknown, none, not asked and not recorded are four different things. */
import type { Message } from './message.ts';

export type YesNoAnswer = 'yes' | 'no' | 'not-asked';

export const answerLabels = {
  yes: { id: 'answer.yes', defaultMessage: 'Yes' },
  no: { id: 'answer.no', defaultMessage: 'No' },
  'not-asked': { id: 'answer.not-asked', defaultMessage: 'Not asked' },
} satisfies Record<YesNoAnswer, Message>;

export const unknownLabel: Message = { id: 'answer.unknown', defaultMessage: 'Unknown' };
export const noneLabel: Message = { id: 'answer.none', defaultMessage: 'None' };
export const notRecordedLabel: Message = { id: 'answer.not-recorded', defaultMessage: 'Not recorded' };
