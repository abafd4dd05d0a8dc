import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  withoutUnchanged,
  wordDifference,
} from '../../../../../renderer/features/templates/word-difference.ts';

test('names the words that came and went', () => {
  expect(wordDifference('keep your hands off', 'keep both hands off it')).toEqual([
    { kind: 'same', text: 'keep ' },
    { kind: 'removed', text: 'your' },
    { kind: 'added', text: 'both' },
    { kind: 'same', text: ' hands off' },
    { kind: 'added', text: ' it' },
  ]);
});

test('holds both texts whole, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, now) => {
      const parts = wordDifference(before, now);
      const without = (kind: string): string =>
        parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(now);
    }),
  );
});

test('long stretches that are the same are counted, not shown', () => {
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_line, index) => `line ${from + index}\n`).join('');
  const pieces = withoutUnchanged(wordDifference(`${lines(1, 20)}old`, `${lines(1, 20)}new`));
  expect(pieces).toEqual([
    { kind: 'left-out', lines: 18 },
    { kind: 'same', text: 'line 19\nline 20\n' },
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
  ]);
  expect(withoutUnchanged(wordDifference('a\nb\nc', 'a\nb\nd'))).toHaveLength(3);
});
