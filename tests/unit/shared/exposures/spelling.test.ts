import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lotSpelling, spelledOtherwise } from '../../../../shared/exposures/spelling.ts';

describe('lots in another spelling', () => {
  it.each([
    ['AB-123', 'ab 123'],
    ['AB123', 'ＡＢ１２３'],
    ['L/5.2', 'l52'],
    ['Ø9', 'ø 9'],
  ])('are told: %s and %s', (one, other) => {
    expect(spelledOtherwise(one, [other])).toEqual([other]);
    expect(spelledOtherwise(other, [one])).toEqual([one]);
  });

  it.each([
    ['A12', 'A123'],
    ['A12', 'B12'],
    ['A12', ' A12 '],
    ['--', '-'],
    ['', ''],
  ])('are not told: %s and %s', (one, other) => expect(spelledOtherwise(one, [other])).toEqual([]));

  it('are each told once, in their order', () => {
    expect(spelledOtherwise('A12', ['a12', 'A-12', 'a12 ', 'A12'])).toEqual(['a12', 'A-12']);
  });

  it('follow from letters and digits alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), fc.nat(), (lot, at) => {
        const place = at % (lot.length + 1);
        const written = ` ${lot.slice(0, place).toLowerCase()}-${lot.slice(place)}`;
        expect(lotSpelling(written)).toBe(lotSpelling(lot));
      }),
    );
  });
});
