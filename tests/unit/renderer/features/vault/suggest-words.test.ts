import { dictionary } from '@zxcvbn-ts/language-en';
import { describe, expect, it } from 'vitest';
import { fairNumber } from '../../../../../renderer/features/vault/suggest-words.ts';
import { drawWords, wordsToChooseFrom } from '../../../../../shared/passphrase/suggest-words.ts';

const words = wordsToChooseFrom(dictionary['commonWords-en'], dictionary['wikipedia-en']);

describe('the words of a suggestion', () => {
  it('are at least 4096 different plain words, so that five are 60 bits or more', () => {
    expect(words.length).toBeGreaterThanOrEqual(4096);
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => /^[a-z]{4,7}$/.test(word))).toBe(true);
  });

  it('leave out what nobody wants to find', () => {
    expect(wordsToChooseFrom(['murder', 'harbour', 'two', 'unknown'], ['murder', 'harbour', 'two'])).toEqual([
      'harbour',
    ]);
  });
});

describe('drawing', () => {
  it('throws away draws beyond the last full round, so that no word is likelier', () => {
    const drawn = [2 ** 32 - 1, 2 ** 32 - 2, 7];
    expect(fairNumber(3, () => drawn.shift() ?? 0)).toBe(2);
    expect(drawn).toEqual([7]);
    const refused = [2 ** 32 - 1, 7];
    expect(fairNumber(5, () => refused.shift() ?? 0)).toBe(2);
    expect(refused).toEqual([]);
  });

  it('joins as many words as asked for, each drawn by itself', () => {
    let next = 0;
    expect(drawWords(['oat', 'elm', 'fig'], 5, () => next++ % 3)).toBe('oat elm fig oat elm');
    expect(drawWords(words, 5, fairNumber).split(' ')).toHaveLength(5);
  });

  it('reaches every number', () => {
    const seen = new Set(Array.from({ length: 2000 }, () => fairNumber(7)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
