import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCode } from '../../../../shared/gs1/read-code.ts';
import { groupSeparator as gs } from '../../../../shared/gs1/scanned-code.ts';
import { elementString, gtinOf, printedString, shortDate } from '../../../support/scan-codes.ts';

const today = '2026-11-20';
const gtin = '09506000134352';
const read = (text: string) => readCode(text, today);
const kinds = (text: string) => read(text).problems.map(({ kind, part }) => `${kind} ${part}`.trim());

describe('what a pack bears', () => {
  const whole = { gtin, lot: 'HA-26/4', expiry: '2027-11-30', serial: 'S9' };
  test.each([
    ['as a scanner sends it', `01${gtin}1727113010HA-26/4${gs}21S9`],
    ['with the mark of a DataMatrix', `]d201${gtin}1727113010HA-26/4${gs}21S9`],
    ['with the mark of GS1-128, and FNC1 in front', `]C1${gs}01${gtin}1727113010HA-26/4${gs}21S9`],
    ['with the mark of a QR code', `]Q321S9${gs}01${gtin}1727113010HA-26/4`],
    ['with ~ for the separator', `01${gtin}1727113010HA-26/4~21S9`],
    ['with ^] for the separator', `01${gtin}1727113010HA-26/4^]21S9`],
    ['with <GS> for the separator', `01${gtin}1727113010HA-26/4<GS>21S9`],
    ['with a line end behind it', `01${gtin}1727113010HA-26/4${gs}21S9\r\n`],
    ['as it is printed', `(01)${gtin}(17)271130(10)HA-26/4(21)S9`],
    ['as a link', `https://id.example.org/x/01/${gtin}/10/HA-26%2F4/21/S9?17=271130&linkType=all`],
    ['as a link of the first kind', `HTTPS://example.org/gtin/${gtin}/lot/HA-26%2F4/ser/S9?exp=271130`],
  ])('is read %s', (_name, text) => {
    expect(read(text)).toMatchObject({ ...whole, problems: [] });
  });

  test.each([
    ['9506000134352', gtin, 'an EAN-13'],
    ['036000291452', '00036000291452', 'a UPC'],
    ['96385074', '00000096385074', 'an EAN-8'],
    [gtin, gtin, 'a GTIN-14'],
    [`]E0${gtin.slice(1)}`, gtin, 'an EAN-13 with its mark'],
  ])('%s is an article number: %s (%s)', (text, number) => {
    expect(read(text)).toMatchObject({ symbol: 'article', gtin: number, lot: null, problems: [] });
  });

  test('dates, pieces and the maker’s number', () => {
    expect(read(`01${gtin}1126010215270200301${gs}24081-A${gs}70032702281530`)).toMatchObject({
      made: '2026-01-02',
      bestBefore: '2027-02-28',
      count: 1,
      article: '81-A',
      expiry: '2027-02-28',
      problems: [],
    });
  });

  test.each([
    ['280200', '2028-02-29'],
    ['270600', '2027-06-30'],
    ['760101', '2076-01-01'],
    ['770101', '1977-01-01'],
    ['991231', '1999-12-31'],
  ])('%s is %s', (short, date) => {
    expect(read(`01${gtin}17${short}`).expiry).toBe(date);
  });
});

describe('what cannot be taken', () => {
  test.each([
    [`01${gtin.slice(0, 13)}317271130`, 'check-digit 01'],
    ['9506000134353', 'check-digit 01'],
    [`01${gtin}17270230`, 'date 17'],
    [`01${gtin}17271301`, 'date 17'],
    [`01${gtin}172711`, 'length 17'],
    [`01${gtin}10${'A'.repeat(21)}`, 'length 10'],
    [`01${gtin}10A1${gs}10A2`, 'repeated 10'],
    [`01${gtin}10Ã¤1`, 'characters 10'],
    [`01${gtin}30x`, 'characters 30'],
    [`01${gtin}9912${gs}10A1`, 'unknown 99'],
    [`01${gtin}10AB117271130`, 'run-together 10'],
    [`01${gtin}21AB117271130`, 'run-together 21'],
    ['https://example.org/menu', 'no-article'],
    ['https://example.org/01/09506000134352/10/%E0%A4', 'characters 10'],
    ['WIFI:S:practice;T:WPA;P:secret;;', 'no-article'],
    [`]d210A1`, 'no-article'],
    ['', 'no-article'],
  ])('%j says %s', (text, told) => {
    expect(kinds(text)).toContain(told);
  });

  test('a part twice with the same words is no trouble, and what stands beside a fault is kept', () => {
    expect(read(`01${gtin}10A1${gs}10A1`)).toMatchObject({ lot: 'A1', problems: [] });
    expect(read(`01${gtin}17990231${'10A1'}`)).toMatchObject({ gtin, lot: 'A1', expiry: null });
    expect(read(`9912${gs}01${gtin}10A1`)).toMatchObject({ gtin, lot: 'A1' });
    expect(read(`]d29912${gs}01${gtin}10A1`)).toMatchObject({ gtin, lot: 'A1' });
  });

  test('more than any pack bears is not looked at', () => {
    expect(kinds(`01${gtin}10A1${gs}`.repeat(500))).toEqual(['too-long', 'no-article']);
  });
});

const value = (max: number) =>
  fc
    .array(
      fc.constantFrom(...'!"%&\'*+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'),
      {
        minLength: 1,
        maxLength: max,
      },
    )
    .map((all) => all.join(''));
const day = fc
  .integer({ min: Date.UTC(1978, 0, 1), max: Date.UTC(2076, 11, 31) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));
const pack = fc.record({
  gtin: fc
    .array(fc.constantFrom(...'0123456789'), { minLength: 12, maxLength: 12 })
    .map((digits) => gtinOf(`1${digits.join('')}`)),
  lot: value(20),
  serial: value(20),
  expiry: day,
  article: value(30),
});
const partsOf = (given: { gtin: string; lot: string; serial: string; expiry: string; article: string }) =>
  [
    ['01', given.gtin],
    ['17', shortDate(given.expiry)],
    ['10', given.lot],
    ['21', given.serial],
    ['240', given.article],
  ] as const;

test('whatever is built is read again, in any order', () => {
  fc.assert(
    fc.property(pack, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (given, order) => {
      const parts = order.map((place) => partsOf(given)[place]!);
      expect(read(`]d2${elementString(parts)}`)).toMatchObject({ ...given, problems: [] });
    }),
  );
});

test('the printed form says the same', () => {
  fc.assert(
    fc.property(pack, (given) => {
      const parts = partsOf(given);
      expect(read(printedString(parts))).toEqual(read(`]d2${elementString(parts)}`));
    }),
  );
});

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5000 }),
  fc.string({
    unit: fc.constantFrom('0', '1', '7', '(', ')', gs, '~', ']', 'd', '2', '/', '%', 'A'),
    maxLength: 5000,
  }),
  fc.string({ maxLength: 3000 }).map((text) => `]d201${gtin}${text}`),
  fc.string({ maxLength: 3000 }).map((text) => `https://x/01/${gtin}/${text}`),
  fc.string({ maxLength: 3000 }).map((text) => `(01)${gtin}(${text}`),
);

test('nothing makes it throw or give what is none, and it is quick', () => {
  fc.assert(
    fc.property(junk, (text) => {
      const begun = performance.now();
      const code = read(text);
      expect(performance.now() - begun).toBeLessThan(200);
      if (code.gtin !== null) expect(code.gtin).toMatch(/^\d{14}$/);
      for (const date of [code.expiry, code.made, code.bestBefore])
        if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect((code.lot ?? '').length).toBeLessThanOrEqual(20);
      expect(code.gtin === null && code.problems.length === 0).toBe(false);
      expect(code.problems.every((each) => each.text.length <= 80)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
