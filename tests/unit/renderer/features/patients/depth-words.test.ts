import { expect, it } from 'vitest';
import { depthWords } from '../../../../../renderer/features/patients/depth-words.ts';

const area = (depthMinUm: number | null, depthMaxUm: number | null) => ({ depthMinUm, depthMaxUm });

it('says the least and the greatest depth, one value once, and nothing while none is recorded', () => {
  expect(depthWords([area(1500, 1750), area(null, 2000)], 'en-GB')).toBe('1.50\u2060–\u20602.00\u202Fmm');
  expect(depthWords([area(1500, 1500)], 'en-GB')).toBe('1.50\u202Fmm');
  expect(depthWords([area(null, null)], 'en-GB')).toBeNull();
  expect(depthWords([], 'en-GB')).toBeNull();
});
