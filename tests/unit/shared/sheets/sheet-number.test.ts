import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatSheetNumber,
  highestOrdinal,
  longestSheetNumber,
  parseSheetNumber,
  type SheetNumber,
} from '../../../../shared/sheets/sheet-number.ts';

/** A patient's number as the practice gives it, and a session. */
const numbers: fc.Arbitrary<SheetNumber> = fc.record({
  patient: fc.integer({ min: 1, max: 99_999_999 }).map((number) => String(number).padStart(5, '0')),
  ordinal: fc.integer({ min: 1, max: highestOrdinal }),
});

describe('the number of a treatment sheet', () => {
  it('is read back as it was printed, and fits its field', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const text = formatSheetNumber(number);
        expect(text.length).toBeLessThanOrEqual(longestSheetNumber);
        expect(parseSheetNumber(text)).toEqual({ ok: true, value: number, text });
      }),
    );
  });

  it('is read in small letters, with other hyphens, spaces and without leading zeros', () => {
    const text = formatSheetNumber({ patient: '00017', ordinal: 5 });
    const letter = text.slice(-1);
    for (const typed of [
      `17-5-${letter}`,
      ` 00017 - 5 - ${letter.toLowerCase()} `,
      `00017/5 ${letter}`,
      `00017 5${letter}`,
      `17.5.${letter}`,
      `00017\u20135\u2013${letter}`,
    ])
      expect(parseSheetNumber(typed), typed).toEqual({
        ok: true,
        value: { patient: '00017', ordinal: 5 },
        text,
      });
  });

  it('notices every single wrong digit, every two digits that changed places, and every other letter', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (number, a, b, shift) => {
        const text = formatSheetNumber(number);
        const places = [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
        const [first = 0, second = 0] = [places[a % places.length], places[b % places.length]];
        const wrong = [...text];
        wrong[first] = String((Number(text[first]) + shift) % 10);
        const swapped = [...text];
        [swapped[first], swapped[second]] = [text[second] ?? '', text[first] ?? ''];
        for (const signs of [wrong, swapped]) {
          const slip = signs.join('');
          const read = parseSheetNumber(slip);
          // Two equal digits that change places, and zeros that move in front, are the same number.
          expect(read.ok && read.text !== text, `${text} read from ${slip}`).toBe(false);
        }
        const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => letter !== text.at(-1));
        for (const letter of letters) expect(parseSheetNumber(text.slice(0, -1) + letter).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const read = parseSheetNumber(typed);
        if (read.ok) expect(parseSheetNumber(read.text)).toEqual(read);
      }),
    );
    expect(parseSheetNumber('')).toEqual({ ok: false, why: 'unreadable' });
    expect(parseSheetNumber('17-0-A')).toEqual({ ok: false, why: 'unreadable' });
    expect(() => formatSheetNumber({ patient: '17a', ordinal: 1 })).toThrow(RangeError);
    expect(() => formatSheetNumber({ patient: '17', ordinal: 1000 })).toThrow(RangeError);
  });
});
