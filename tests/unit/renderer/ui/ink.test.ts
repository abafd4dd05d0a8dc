import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inkPath } from '../../../../renderer/ui/ink.ts';

const at = (x: number, y: number) => ({ x, y, t: 0, p: 0.5 });

test('draws a tap as a dot and nothing as nothing', () => {
  expect(inkPath({ points: [] })).toBe('');
  expect(inkPath({ points: [at(10, 20.04)] })).toBe('M10 20h0');
});

test('passes through the middles between points and ends at the last', () => {
  expect(inkPath({ points: [at(0, 0), at(10, 0)] })).toBe('M0 0L10 0');
  expect(inkPath({ points: [at(0, 0), at(10, 0), at(10, 10)] })).toBe('M0 0Q10 0 10 5L10 10');
});

test('any ink gives a path of plain numbers', () => {
  const place = fc.double({ min: -2000, max: 3000, noNaN: true });
  const point = fc.record({ x: place, y: place, t: fc.nat(), p: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1 }), (points) => {
      expect(inkPath({ points })).toMatch(/^M[-\d. ]+([QL][-\d. ]+|h0)*$/);
    }),
  );
});
