import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssString, isolatedCssString } from '../../../../../electron/vault/documents/css-string.ts';
import { oneLine } from '../../../../../electron/vault/documents/typed-text.ts';
import { hostileTexts } from './hostile-texts.ts';

/** CSS Syntax 3: an escape is one to six hex digits and one blank. */
const readCss = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /g, (_escape, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

const inert = (literal: string): boolean => /^"[^"<>'{};@/*\n\r\f]*"$/.test(literal);

test.each(hostileTexts)('53 %j cannot leave its string', (text) => {
  expect(inert(cssString(text))).toBe(true);
  expect(inert(isolatedCssString(text))).toBe(true);
  expect(readCss(cssString(text))).toBe(oneLine(text));
});

test('any text is read back as one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inert(cssString(text))).toBe(true);
      expect(readCss(cssString(text))).toBe(oneLine(text));
    }),
  );
});

test('isolates stand round the text', () => {
  expect(readCss(isolatedCssString('محمد'))).toBe('\u2068محمد\u2069');
});
