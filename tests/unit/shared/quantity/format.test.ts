import { expect, it } from 'vitest';
import { formatQuantity, withUnit } from '../../../../shared/quantity/format.ts';
import { areaSpec, depthSpec, massSpec, passesSpec, percentSpec } from '../../../../shared/quantity/specs.ts';

it.each([
  [1750, depthSpec, 'en-GB', '1.75'],
  [1500, depthSpec, 'en-GB', '1.50'],
  [500, depthSpec, 'de-DE', '0,50'],
  [1733, depthSpec, 'en-GB', '1.7330'],
  [733, depthSpec, 'en-GB', '0.733'],
  [150_000, areaSpec, 'de-DE', '1500'],
  [2500, massSpec, 'fr-FR', '2,5'],
  [5000, percentSpec, 'en-GB', '0.5'],
  [40_000, percentSpec, 'en-GB', '4'],
  [1500, depthSpec, 'ar-EG', '1.50'],
] as const)('%i is written %s %s %s', (value, spec, locale, text) => {
  expect(formatQuantity(value, spec, locale)).toBe(text);
});

it('keeps number and unit on one line', () => {
  expect(withUnit(1750, depthSpec, 'en-GB')).toBe('1.75\u202Fmm');
  expect(withUnit(4, passesSpec, 'en-GB')).toBe('4');
});
