import { expect, it } from 'vitest';
import { oneLine, typedLines } from '../../../../electron/vault/documents/typed-text.ts';
import { parseRecoveryCode } from '../../../../electron/vault/keys/recovery-code.ts';
import { wordsAsked } from '../../../../electron/vault/patient-words.ts';
import { underlineHits } from '../../../../renderer/features/patients/underline-hits.ts';
import { parseDate } from '../../../../shared/dates/parse.ts';
import { parseMonth } from '../../../../shared/dates/parse-month.ts';
import { measurePassphrase, passphraseProblems } from '../../../../shared/passphrase/policy.ts';
import { parseQuantity } from '../../../../shared/quantity/parse.ts';
import { depthSpec } from '../../../../shared/quantity/specs.ts';
import { fold, phoneDigits, searchText } from '../../../../shared/text/fold.ts';

/** What makes a pattern with nested or overlapping parts run away, repeated to a length. */
const beginnings = [
  'a',
  '1',
  ' ',
  '.',
  ',',
  '-',
  '(0)',
  '4/',
  'a-',
  "'",
  '\u0301',
  '\t',
  '0',
  '1,',
  '田',
  '&',
  '<',
  '\u2068',
];
const ends = ['', '!', 'x', '\u0000', '"'];

/** Everything that reads typed text with a pattern, and the longest text it is given. */
const readers: Readonly<Record<string, readonly [longest: number, read: (text: string) => unknown]>> = {
  'a date': [4000, (text) => parseDate(text, { today: '2026-11-20' })],
  'a month': [4000, (text) => parseMonth(text)],
  'a quantity': [4000, (text) => parseQuantity(text, depthSpec)],
  'a recovery code': [4000, (text) => parseRecoveryCode(text)],
  'the words of a passphrase': [1024, (text) => [measurePassphrase(text), passphraseProblems(text, [text])]],
  'what is searched for': [1000, (text) => wordsAsked(text)],
  'hits in a name': [400, (text) => underlineHits(text, text)],
  'a telephone number': [4000, (text) => phoneDigits(text)],
  'a folded name': [4000, (text) => [fold(text), searchText(text)]],
  'a line of a sheet': [20_000, (text) => oneLine(text)],
  // A quarter of the longest note: what grows faster than the text is long would not do that in time either.
  'a note of a sheet': [50_000, (text) => typedLines(text)],
};

const fastest = (read: (text: string) => unknown, text: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      try {
        read(text);
      } catch {
        // A refusal is an answer; how long it took is what is asked here.
      }
      return performance.now() - start;
    }),
  );

it.each(Object.entries(readers))('52 no text makes the reader of %s run away', (_name, [longest, read]) => {
  for (const beginning of beginnings)
    for (const end of ends) {
      const text = beginning.repeat(Math.floor(longest / beginning.length)) + end;
      expect(fastest(read, text), JSON.stringify(text.slice(0, 8))).toBeLessThan(50);
    }
});
