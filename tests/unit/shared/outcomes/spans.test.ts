import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSpan } from '../../../../shared/outcomes/spans.ts';

const dayOf = (number: number): string =>
  new Date(Date.UTC(2022, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const days = fc.option(
  fc.oneof(fc.nat({ max: 1500 }), fc.constantFrom(0, 364, 365, 729, 730, 1094)).map(dayOf),
);

it('every day that was asked for is in one part, once, and no other day is in any', () => {
  fc.assert(
    fc.property(days, days, fc.nat({ max: 1600 }).map(dayOf), (from, until, day) => {
      const asked = (from === null || day >= from) && (until === null || day <= until);
      const { years, days: rest } = splitSpan({ from, until });
      const year = Number(day.slice(0, 4));
      const inYears = years !== null && year >= years.from && year <= years.until ? 1 : 0;
      const inRest = rest.filter(
        (span) => (span.from === null || day >= span.from) && (span.until === null || day <= span.until),
      ).length;
      expect(inYears + inRest).toBe(asked ? 1 : 0);
    }),
  );
});

it('whole years are read from cells alone', () => {
  expect(splitSpan({ from: '2024-01-01', until: '2025-12-31' })).toEqual({
    years: { from: 2024, until: 2025 },
    days: [],
  });
  expect(splitSpan({ from: null, until: null }).days).toEqual([]);
});
