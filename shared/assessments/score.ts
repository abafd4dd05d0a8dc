import { daveyTotal, noDavey, type DaveyScore } from '../scores/davey.ts';
import type { AssessmentFields } from './assessment.ts';
import type { ItemId } from './instruments.ts';

const quadrants = {
  'abdomen-upper/right': 'abdomen-upper-right',
  'abdomen-upper/left': 'abdomen-upper-left',
  'abdomen-lower/right': 'abdomen-lower-right',
  'abdomen-lower/left': 'abdomen-lower-left',
} as const satisfies Record<keyof DaveyScore, ItemId>;

/** The quadrants of an assessment as the score of a session has them; null where one was not graded. */
export const daveyOf = ({ answers }: Pick<AssessmentFields, 'answers'>): DaveyScore =>
  Object.fromEntries(
    (Object.keys(noDavey) as (keyof DaveyScore)[]).map((quadrant) => {
      const found = answers.find(({ item }) => item === quadrants[quadrant])?.answer;
      return [quadrant, found === 0 || found === 1 || found === 2 ? found : null];
    }),
  ) as DaveyScore;

/**
 * The total of an assessment where its scale defines one: Davey 0 to 8, the sum of the four quadrants (domain.md §2.3;
 * PMC3503700), null while one of them is missing. No other scale here has a total in its source.
 */
export const scoreOf = (fields: Pick<AssessmentFields, 'instrument' | 'answers'>): number | null =>
  fields.instrument === 'davey' ? daveyTotal(daveyOf(fields)) : null;
