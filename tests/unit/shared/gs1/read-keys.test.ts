import { expect, test } from 'vitest';
import { isTypedCode, readTyped } from '../../../../shared/gs1/read-keys.ts';

const today = '2026-11-20';
const gtin = '09506000134352';
const read = (text: string, us: string, known: readonly string[] = []) =>
  readTyped({ text, us }, today, ({ lot }) => known.includes(lot ?? ''));
const kinds = (code: ReturnType<typeof read>) => code.problems.map(({ kind }) => kind);

test('a scanner that speaks this keyboard’s language is taken as it is', () => {
  const code = `01${gtin}10YZ1`;
  expect(read(code, code)).toMatchObject({ gtin, lot: 'YZ1', problems: [] });
});

test('on a French keyboard the digits are read by their keys, and it is said', () => {
  const french = [...`01${gtin}10A1`].map((sign) => 'à&é"\'(-è_ç'[Number(sign)] ?? sign).join('');
  const code = read(french, `01${gtin}10A1`);
  expect(code).toMatchObject({ gtin, lot: 'A1' });
  expect(kinds(code)).toEqual(['keyboard']);
});

test('where Y and Z are exchanged the lot of the register counts; a lot that nobody knows asks for a look at the pack', () => {
  const [typed, us] = [`01${gtin}10ZA1`, `01${gtin}10YA1`];
  expect(read(typed, us, ['ZA1'])).toMatchObject({ lot: 'ZA1', problems: [] });
  expect(read(typed, us, ['YA1'])).toMatchObject({ lot: 'YA1' });
  const unknown = read(typed, us);
  expect(unknown.lot).toBe('ZA1');
  expect(kinds(unknown)).toEqual(['keyboard']);
});

test('a wrong check digit stays one on every keyboard', () => {
  const wrong = `01${gtin.slice(0, 13)}9`;
  expect(kinds(read('à&', wrong))).toEqual(['no-article']);
  expect(kinds(read(wrong, wrong))).toEqual(['check-digit']);
});

test('what came at once is a code when it says so or holds an article number, and words and short numbers are none', () => {
  const isCode = (text: string, us = text): boolean => isTypedCode({ text, us }, today);
  for (const code of [gtin, `01${gtin}10A1`, `]d201${gtin}`, ']E0nothing', `https://id.gs1.org/01/${gtin}`])
    expect(isCode(code), code).toBe(true);
  expect(isCode('à&éç', `01${gtin}`)).toBe(true);
  for (const words of ['30112026', '96385074', 'went well', '] went well', `${gtin.slice(0, 13)}9`, ''])
    expect(isCode(words), words).toBe(false);
});
