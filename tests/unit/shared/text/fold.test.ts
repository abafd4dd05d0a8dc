import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fold,
  hasUnspacedScript,
  phoneDigits,
  searchText,
  searchTokens,
} from '../../../../shared/text/fold.ts';

/** Every sign of ASCII that is not a control sign, and the white ones. */
const plainSigns = [
  '\t',
  '\n',
  '\r',
  ...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
];

describe('fold', () => {
  it.each([
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['O´Brien', 'obrien'],
    ['Al-Hashimi', 'al hashimi'],
    ['Al\u2011Hashimi', 'al hashimi'],
    ['  Zoë   de  Vries ', 'zoe de vries'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['GROẞ', 'gross'],
    ['Ærø Łęcki Đorđe Þór Ðuro Œuvre', 'aero lecki dorde thor duro oeuvre'],
    ['Işık İnci', 'isik inci'],
    ['Nguyễn Thị', 'nguyen thi'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['St. John', 'st john'],
    ['ＡＢＣ１２', 'abc12'],
    ['김철수', '김철수'],
    ['สมชาย กี่', 'สมชาย กี่'],
    ['हिन्दी', 'हिन्दी'],
    ['がか', 'がか'],
    ['مُحَمَّد', 'محمد'],
    ['a\u200Bb\u200Ec', 'abc'],
    ['🙂 …', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('does the same to plain text as to text with one other letter in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...plainSigns) }), (text) => {
        expect(fold(`${text} é`)).toBe(`${fold(text)} e`.trim());
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same for every letter written composed, decomposed or folded', () => {
    const differing: string[] = [];
    for (let code = 0; code < 0x30000; code += 1) {
      const letter = String.fromCodePoint(code);
      const folded = fold(letter);
      if (fold(folded) !== folded || fold(letter.normalize('NFD')) !== folded)
        differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});

it('splits a query into its words, each once', () => {
  expect(searchTokens(' Al-Hashimi  al MARIA ')).toEqual(['al', 'hashimi', 'maria']);
  expect(searchTokens(' - ')).toEqual([]);
});

it('finds compound names however they are typed', () => {
  const indexed = searchText("Al-Hashimi O'Brien").split(' ');
  for (const query of ['al hashimi', 'Alhashimi', 'obrien', 'O Brien', 'o’brien'])
    expect(searchTokens(query).every((token) => indexed.includes(token))).toBe(true);
});

it('knows scripts without spaces', () => {
  for (const text of ['山田', 'やま', 'ヤマ', 'สมชาย', 'ខ្មែរ', 'ລາວ', 'မြန်မာ', '김'])
    expect(hasUnspacedScript(text)).toBe(true);
  for (const text of ['', 'Zoë', 'Ивана', 'محمد', 'हिन्दी']) expect(hasUnspacedScript(text)).toBe(false);
});

it.each([
  ['+44 (0)20 7946 0018', '442079460018'],
  ['020 7946 0018', '2079460018'],
  ['0049-171/123', '49171123'],
  ['٠٢٠ ٧٩٤٦', '207946'],
  ['none', ''],
])('telephone %s is %s', (text, digits) => {
  expect(phoneDigits(text)).toBe(digits);
});
