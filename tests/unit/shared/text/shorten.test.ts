import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../../../shared/text/shorten.ts';

test('shortening never splits a character', () => {
  expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const short = shorten(text, most);
      expect(short.isWellFormed()).toBe(true);
      const length = [...new Intl.Segmenter('en').segment(short)].length;
      expect(length).toBeLessThanOrEqual(most);
      expect(short === text || short.endsWith('…')).toBe(true);
    }),
  );
});
