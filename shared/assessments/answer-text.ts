/** Answers in words, the same on the screen and on paper. */
import { answerLabels, itemLabels, resultMessages as messages } from '../labels/assessment-labels.ts';
import type { Message } from '../labels/message.ts';
import { withUnit } from '../quantity/format.ts';
import { lineLengthSpec } from '../quantity/specs.ts';
import type { AssessmentFields } from './assessment.ts';
import { type Answer, instrumentOf, type Item } from './instruments.ts';
import { scoreOf } from './score.ts';

type Say = (message: Message, values?: Readonly<Record<string, string | number>>) => string;

const locale = 'en-GB';

/** Most that Davey's four quadrants sum up to. */
export const daveyMost = 8;

/** "Much improved", "3 of 10", "12.50 mm". */
export const answerText = (item: Item, answer: Answer, say: Say): string => {
  if (typeof answer !== 'number') return say(answerLabels[answer]);
  if (item.kind === 'number' && item.unit === 'um') return withUnit(answer, lineLengthSpec, locale);
  return say(messages.ofMost, { value: answer, most: item.kind === 'number' ? item.max : answer });
};

/** Each answer under the name of its item, in the order of the scale. */
export const answerPairs = (
  { instrument, version, answers }: Pick<AssessmentFields, 'instrument' | 'version' | 'answers'>,
  say: Say,
): readonly (readonly [label: string, words: string])[] =>
  (instrumentOf(instrument, version)?.items ?? []).flatMap((item) => {
    const found = answers.find((each) => each.item === item.id);
    return found ? [[say(itemLabels[item.id]), answerText(item, found.answer, say)] as const] : [];
  });

/** The total in words; null where the scale has none or an item is missing. */
export const totalText = (
  fields: Pick<AssessmentFields, 'instrument' | 'answers'>,
  say: Say,
): string | null => {
  const value = scoreOf(fields);
  return value === null ? null : say(messages.totalOf, { value, most: daveyMost });
};

/** What an assessment came to, in one line: its total, its one answer, or every item with its answer. */
export const resultText = (
  fields: Pick<AssessmentFields, 'instrument' | 'version' | 'answers'>,
  say: Say,
): string => {
  const total = totalText(fields, say);
  if (total !== null) return total;
  const pairs = answerPairs(fields, say);
  const [only] = pairs;
  return pairs.length === 1 && only
    ? only[1]
    : pairs.map(([item, answer]) => say(messages.pair, { item, answer })).join('; ');
};
