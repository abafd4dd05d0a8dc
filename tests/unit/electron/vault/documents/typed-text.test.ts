import { expect, test } from 'vitest';
import { oneLine, printable, typed, typedLines } from '../../../../../electron/vault/documents/typed-text.ts';

test('ordering controls are dropped, marks and joiners stay', () => {
  expect(printable('\u202eabc\u202c\u2066d\u2069')).toBe('abcd');
  expect(printable('a\u200eb\u200fc\u200dd')).toBe('a\u200eb\u200fc\u200dd');
});

test('control characters and broken surrogates are shown as replacement characters', () => {
  expect(printable('a\u0000b\ud800c')).toBe('a\ufffdb\ufffdc');
});

test('one line keeps narrow spaces and loses breaks', () => {
  expect(oneLine('  1.50\u202fmm\r\nand\ttwo   three ')).toBe('1.50\u202fmm and two three');
});

test('a typed value is isolated and escaped', () => {
  expect(typed('<b>').html).toBe('<bdi>&lt;b&gt;</bdi>');
  expect(typedLines('a\n<b>').html).toBe('<div class="typed" dir="auto">a\n&lt;b&gt;</div>');
});
