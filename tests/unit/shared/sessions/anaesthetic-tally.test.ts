import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tallyOf } from '../../../../shared/sessions/anaesthetic-tally.ts';
import type { Application } from '../../../../shared/sessions/session.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 20, 12, 0);
const one: Application = {
  areas: [],
  massMg: 20_000,
  areaMm2: 30_000,
  occluded: 'no',
  onAt: noon,
  offAt: noon + 40 * minute,
};

it('adds grams and surface, takes the longest time, and is covered where any was', () => {
  const second: Application = {
    ...one,
    massMg: 4500,
    occluded: 'yes',
    onAt: noon + 5 * minute,
    offAt: noon + 65 * minute,
  };
  expect(tallyOf([one, second], noon)).toEqual({
    massMg: 24_500,
    areaMm2: 60_000,
    longestMs: 60 * minute,
    occluded: 'yes',
    missing: { mass: 0, area: 0, on: 0, off: 0 },
  });
});

it('counts one that is still on until the given moment, and says so', () => {
  const tally = tallyOf([one, { ...one, offAt: null }], noon + 90 * minute);
  expect(tally.longestMs).toBe(90 * minute);
  expect(tally.missing.off).toBe(1);
});

it('says what is missing, and calls nothing covered or bare that was not asked', () => {
  const bare: Application = {
    ...one,
    massMg: null,
    areaMm2: null,
    occluded: 'not-asked',
    onAt: null,
    offAt: null,
  };
  const tally = tallyOf([one, bare], noon);
  expect(tally).toMatchObject({ massMg: 20_000, areaMm2: 30_000, occluded: 'not-asked' });
  expect(tally.missing).toEqual({ mass: 1, area: 1, on: 1, off: 0 });
  expect(tallyOf([], noon)).toMatchObject({ longestMs: null, occluded: 'not-asked' });
});

it('does not depend on the order in which they were put on', () => {
  const any = fc.record({
    areas: fc.constant<Application['areas']>([]),
    massMg: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    areaMm2: fc.option(fc.integer({ min: 0, max: 2_500_000 })),
    occluded: fc.constantFrom<Application['occluded']>('yes', 'no', 'not-asked'),
    onAt: fc.option(fc.integer({ min: 0, max: noon })),
    offAt: fc.option(fc.integer({ min: 0, max: noon })),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (applications) => {
      expect(tallyOf(applications.toReversed(), noon)).toEqual(tallyOf(applications, noon));
    }),
  );
});
