import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pinProblem } from '../../../../shared/pins/pin.ts';

it.each([
  ['', 'too-short'],
  ['40718', 'too-short'],
  ['4071852963014', 'too-long'],
  ['40718a', 'not-digits'],
  ['４０７１８５', 'not-digits'],
  ['407 185', 'not-digits'],
  ['000000', 'repeats'],
  ['123456', 'row'],
  ['987654', 'row'],
  ['407185', null],
  ['112233', null],
  ['407185296301', null],
] as const)('%j is %s', (pin, problem) => {
  expect(pinProblem(pin)).toBe(problem);
});

it('never takes what is not 6 to 12 digits', () => {
  fc.assert(fc.property(fc.string(), (text) => pinProblem(text) !== null || /^[0-9]{6,12}$/.test(text)));
});
