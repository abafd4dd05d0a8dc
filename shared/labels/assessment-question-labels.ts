/** English words of the questions that a patient answers on the screen. */
import type { AskedInstrument } from '../assessments/answers-draft.ts';
import type { AnswerCode } from '../assessments/instruments.ts';
import type { Message } from './message.ts';

export const questionLabels = {
  gais: {
    id: 'question.gais',
    defaultMessage:
      'How does the skin look now, compared with {since, select, before {before the treatment} other {how it looked on {since}}}?',
  },
  pain: { id: 'question.pain', defaultMessage: 'How strong was the pain at its worst?' },
  satisfaction: {
    id: 'question.satisfaction',
    defaultMessage: 'How satisfied are you with the result so far?',
  },
  'satisfaction-words': {
    id: 'question.satisfaction-words',
    defaultMessage: 'Which word fits best: how satisfied are you with the result so far?',
  },
} satisfies Record<AskedInstrument, Message>;

/** What the two ends of a row of numbers mean. */
export const questionEnds = {
  noPain: { id: 'question.pain.least', defaultMessage: '0: no pain' },
  worstPain: { id: 'question.pain.most', defaultMessage: '10: the worst pain' },
  notSatisfied: { id: 'question.satisfaction.least', defaultMessage: '0: not satisfied at all' },
  satisfied: { id: 'question.satisfaction.most', defaultMessage: '10: wholly satisfied' },
} satisfies Record<string, Message>;

export const questionAbout: Message = { id: 'question.about', defaultMessage: 'About: {areas}' };

/** The words to choose from, as a patient reads them; codes that are no answer of a question have none. */
export const questionAnswers: Readonly<Partial<Record<AnswerCode, Message>>> = {
  worse: { id: 'question.answer.worse', defaultMessage: 'Worse' },
  'no-change': { id: 'question.answer.no-change', defaultMessage: 'No change' },
  improved: { id: 'question.answer.improved', defaultMessage: 'Improved' },
  'much-improved': { id: 'question.answer.much-improved', defaultMessage: 'Much improved' },
  'very-much-improved': {
    id: 'question.answer.very-much-improved',
    defaultMessage: 'Very much improved',
  },
  'very-dissatisfied': { id: 'question.answer.very-dissatisfied', defaultMessage: 'Very dissatisfied' },
  dissatisfied: { id: 'question.answer.dissatisfied', defaultMessage: 'Dissatisfied' },
  neither: { id: 'question.answer.neither', defaultMessage: 'Neither' },
  satisfied: { id: 'question.answer.satisfied', defaultMessage: 'Satisfied' },
  'very-satisfied': { id: 'question.answer.very-satisfied', defaultMessage: 'Very satisfied' },
};
