import { expect, it } from 'vitest';
import { valueLetters } from '../../../../shared/body-map/value-letters.ts';

it('gives each value one letter, the smallest first', () => {
  expect(valueLetters(['2.00', '1.75', '10.00', '1.75'])).toEqual([
    { letter: 'A', value: '1.75' },
    { letter: 'B', value: '2.00' },
    { letter: 'C', value: '10.00' },
  ]);
  expect(valueLetters([])).toEqual([]);
});

it('gives more values than there are letters two letters each', () => {
  const letters = valueLetters(Array.from({ length: 60 }, (_, index) => String(index))).map(
    ({ letter }) => letter,
  );
  expect(letters.slice(24, 29)).toEqual(['Y', 'Z', 'AA', 'AB', 'AC']);
  expect(new Set(letters).size).toBe(60);
});
