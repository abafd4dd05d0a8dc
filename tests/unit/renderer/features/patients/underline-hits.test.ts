import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { underlineHits } from '../../../../../renderer/features/patients/underline-hits.ts';

const hits = (text: string, query: string): string[] =>
  underlineHits(text, query)
    .filter((part) => part.hit)
    .map((part) => part.text);

describe('underlined hits', () => {
  it('marks what was typed, accents and case aside', () => {
    expect(hits('ÓLAFSDÓTTIR', 'ola')).toEqual(['ÓLA']);
    expect(hits('NGUYỄN', 'nguyen')).toEqual(['NGUYỄN']);
    expect(hits('NICOLAOU', 'ola')).toEqual(['OLA']);
  });

  it('marks every word of the query, and a letter that folds to two as a whole', () => {
    expect(hits('Thị Minh Anh', 'anh thi')).toEqual(['Thị', 'Anh']);
    expect(hits('Weiß', 'weis')).toEqual(['Weiß']);
  });

  it('finds a compound name written together', () => {
    expect(hits('O’BRIEN', 'obrien').join('')).toContain('BRIEN');
    expect(hits('AL-HASHIMI', 'alha').join('')).toBe('ALHA');
  });

  it('marks nothing for an empty query', () => {
    expect(hits('OLADIPO', '')).toEqual([]);
    expect(hits('OLADIPO', '  ')).toEqual([]);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(
          underlineHits(text, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
