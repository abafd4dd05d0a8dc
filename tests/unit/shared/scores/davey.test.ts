import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daveyQuadrants,
  daveySchema,
  daveyScored,
  daveyTotal,
  noDavey,
  type DaveyScore,
} from '../../../../shared/scores/davey.ts';

const grade = fc.constantFrom(0 as const, 1 as const, 2 as const, null);
const score: fc.Arbitrary<DaveyScore> = fc.record({
  'abdomen-upper/right': grade,
  'abdomen-upper/left': grade,
  'abdomen-lower/right': grade,
  'abdomen-lower/left': grade,
});

describe('the Davey score', () => {
  it('has a total from 0 to 8 just when all four quadrants were scored', () => {
    fc.assert(
      fc.property(score, (given) => {
        const grades = daveyQuadrants.map((quadrant) => given[quadrant]);
        const total = daveyTotal(given);
        const known = grades.flatMap((each) => each ?? []);
        expect(total === null).toBe(known.length < 4);
        expect(daveyScored(given)).toBe(known.length);
        if (total !== null) expect(total).toBe(known.reduce<number>((sum, each) => sum + each, 0));
      }),
    );
    expect(daveyTotal(null)).toBeNull();
    expect(daveyTotal(noDavey)).toBeNull();
  });

  it.each([3, -1, 0.5, '1'])('takes no grade %j', (given) => {
    expect(daveySchema.safeParse({ ...noDavey, 'abdomen-upper/left': given }).success).toBe(false);
  });
});
