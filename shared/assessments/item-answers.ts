/** What can be answered to an item, and where an answer stands on its scale. */
import { type Answer, type Item, missingCodes } from './instruments.ts';

/** Whether an answer is one that the item can have. */
export const fitsItem = (item: Item, answer: Answer): boolean => {
  if (typeof answer === 'number') return item.kind === 'number' && answer >= item.min && answer <= item.max;
  return (
    missingCodes.some((code) => code === answer) || (item.kind === 'levels' && item.levels.includes(answer))
  );
};

/** The number of an answer on its item's scale: points, µm, or the place among ordered levels from 0; null where it has none. */
export const answerValue = (item: Item, answer: Answer): number | null => {
  if (typeof answer === 'number') return answer;
  if (item.kind === 'number' || !item.ordered) return null;
  const place = item.levels.indexOf(answer);
  return place === -1 ? null : place;
};
