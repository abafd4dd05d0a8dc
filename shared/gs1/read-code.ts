import type { CalendarDate } from '../dates/calendar.ts';
import { readShortDate } from './dates.ts';
import { splitElements, splitLink, splitPrinted, type Element } from './elements.ts';
import { toGtin14 } from './gtin.ts';
import { lengthOf } from './identifiers.ts';
import { emptyCode, groupSeparator, problem, type ScannedCode, type ScanProblem } from './scanned-code.ts';

/** Longest code that is looked at: three times what a DataMatrix of the largest size holds would be no pack's. */
export const longestCode = 4000;

/** Symbology identifiers that mark GS1 element strings: DataMatrix, GS1-128, QR, DataBar, DotCode. */
const marked = /^\](?:d2|C1|Q3|e0|J1)/;
/** Begins as scanners mark a code of any kind. */
export const anyMark = /^\][A-Za-z]\d/;
/** What scanners send for FNC1 where their interface has no control characters. None of it can stand in a value. */
const substitutes = /\{GS\}|<GS>|\^\]|[~|^\u241d\u00ad]/g;
/** The characters that a value may have (GS1 General Specifications 7.11, character set 82). */
const allowed = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;

type Field = Exclude<keyof ScannedCode, 'symbol' | 'problems'>;
type Read = { readonly field: Field; readonly value: string | number } | { readonly trouble: ScanProblem };

const fields: Readonly<Record<string, Field>> = {
  '01': 'gtin',
  '10': 'lot',
  '11': 'made',
  '15': 'bestBefore',
  '17': 'expiry',
  '21': 'serial',
  '30': 'count',
  '37': 'count',
  '240': 'article',
  '241': 'article',
  '7003': 'expiry',
};

const readElement = ({ identifier, value }: Element, today: CalendarDate): Read => {
  const field = fields[identifier];
  const length = lengthOf(identifier);
  if (!field || !length) return { trouble: problem('unknown', identifier, value) };
  if (!allowed.test(value)) return { trouble: problem('characters', identifier, value) };
  if (value.length < length.min || value.length > length.max)
    return { trouble: problem('length', identifier, value) };
  if (field === 'gtin') {
    const gtin = toGtin14(value);
    return gtin === null ? { trouble: problem('check-digit', identifier, value) } : { field, value: gtin };
  }
  if (field === 'made' || field === 'bestBefore' || field === 'expiry') {
    const date = readShortDate(value.slice(0, 6), today);
    return date === null ? { trouble: problem('date', identifier, value) } : { field, value: date };
  }
  if (field === 'count') {
    return /^\d+$/.test(value)
      ? { field, value: Number(value) }
      : { trouble: problem('characters', identifier, value) };
  }
  return { field, value };
};

/** A lot or serial number that ends with what looks like a date with its identifier, while no date was read. */
const runTogether = (code: ScannedCode, today: CalendarDate): readonly ScanProblem[] =>
  (['lot', 'serial'] as const).flatMap((field) => {
    const value = code[field];
    if (value === null || code.expiry !== null) return [];
    const tails = [...value.slice(1).matchAll(/(?=(?:11|15|17)(\d{6}))/g)].map(([, date = '']) => date);
    return tails.some((tail) => readShortDate(tail, today) !== null)
      ? [problem('run-together', field === 'lot' ? '10' : '21', value)]
      : [];
  });

const gather = (
  symbol: ScannedCode['symbol'],
  {
    elements,
    problems,
  }: { readonly elements: readonly Element[]; readonly problems: readonly ScanProblem[] },
  today: CalendarDate,
): ScannedCode => {
  const found = new Map<Field, string | number>();
  const troubles = [...problems];
  for (const element of elements.slice(0, 60)) {
    const read = readElement(element, today);
    if ('trouble' in read) troubles.push(read.trouble);
    else if (!found.has(read.field)) found.set(read.field, read.value);
    else if (found.get(read.field) !== read.value)
      troubles.push(problem('repeated', element.identifier, element.value));
  }
  const code = { ...emptyCode, symbol, ...Object.fromEntries(found), problems: troubles } as ScannedCode;
  const told = [...troubles, ...runTogether(code, today)].slice(0, 20);
  const silent = code.gtin === null && told.every(({ kind }) => kind !== 'check-digit');
  return { ...code, problems: silent ? [...told, problem('no-article', '', '')] : told };
};

/** Blanks and control characters around a code say nothing; a separator in front marks element strings. */
const isBlank = (sign: string | undefined): boolean =>
  sign !== undefined && (sign <= ' ' || sign === '\u00a0' || sign === '\ufeff') && sign !== groupSeparator;

const trimmed = (text: string): string => {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return text.slice(from, to);
};

const article = (digits: string): ScannedCode => {
  const gtin = toGtin14(digits);
  const problems = gtin === null ? [problem('check-digit', '01', digits)] : [];
  return { ...emptyCode, symbol: 'article', gtin, problems };
};

/**
 * Reads what a scanner or a picture gave: element strings with or without a mark, the printed form with brackets, a GS1
 * Digital Link, or a bare article number. Never throws; what was not understood is in `problems`.
 */
export const readCode = (given: string, today: CalendarDate): ScannedCode => {
  if (given.length > longestCode)
    return { ...emptyCode, problems: [problem('too-long', '', given), problem('no-article', '', '')] };
  const isMarked = marked.test(given.trim());
  const text = trimmed(given).replace(anyMark, '');
  if (/^https?:\/\//i.test(text)) return gather('link', splitLink(text), today);
  if (/^\(\d{2,4}\)/.test(text)) return gather('gs1', splitPrinted(text), today);
  const digits = text.replaceAll(groupSeparator, '');
  if (/^(?:\d{8}|\d{12,14})$/.test(digits) && !isMarked) return article(digits);
  const parts = text.replace(substitutes, groupSeparator);
  const looks =
    isMarked ||
    parts.startsWith(groupSeparator) ||
    parts.split(groupSeparator).some((part) => /^01\d{14}/.test(part));
  if (looks) return gather('gs1', splitElements(parts), today);
  return { ...emptyCode, problems: [problem('no-article', '', text)] };
};
