import { expect, test } from 'vitest';
import { stepOfDigits } from '../../../../renderer/ui/scale-digits.ts';

const pain = Array.from({ length: 11 }, (_, index) => index);
const words = [undefined, undefined, undefined];

test.each([
  ['0', pain, 0],
  ['10', pain, 10],
  ['11', pain, null],
  ['1', words, 0],
  ['3', words, 2],
  ['0', words, null],
  ['4', words, null],
])('%s chooses step %#', (digits, numbers, index) => {
  expect(stepOfDigits(digits, numbers)).toBe(index);
});
