import { parseDate } from '../../shared/dates/parse.ts';
import type { PatientFields } from '../../shared/patients/patient.ts';
import { fold, hasUnspacedScript, phoneDigits, searchText, searchTokens } from '../../shared/text/fold.ts';

/** Digits of a telephone number that are indexed, and the fewest that find one. */
const longestNumber = 12;
const shortestNumber = 4;
/** Words of one query that are looked at. */
const mostWords = 12;

/** The letters of scripts without spaces, each with its marks: a part of such a name cannot be cut into words. */
const lettersOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).filter(hasUnspacedScript);

/** The words a patient is found by: names in any order, birth date as typed in several ways, telephone from any digit. */
export const patientWords = (fields: PatientFields, number: string): string => {
  const names = searchText(`${fields.family} ${fields.given}`);
  const [year = '', month = '', day = ''] = fields.born.split('-');
  const born = [`${day}${month}${year}`, `${year}${month}${day}`, year, `${day}${month}`];
  const digits = phoneDigits(fields.phone).slice(-longestNumber);
  const tails = Array.from({ length: Math.max(0, digits.length - shortestNumber + 1) }, (_, from) =>
    digits.slice(from),
  );
  const numbers = [number, number.replace(/^0+/, '')];
  return [names, ...lettersOf(names), ...born, ...tails, ...numbers, fold(fields.email)].join(' ').trim();
};

/** "4/3/1991", "4 March 1991" or "04-Mar-1991" as it is indexed; relative words such as "today" are names here. */
const dateForms = (query: string): string[] => {
  if (!/^\s*\d/.test(query)) return [];
  const date = parseDate(query, { today: '2000-01-01' });
  return date.ok ? [date.value.replaceAll('-', '')] : [];
};

/** A number as typed and without leading zeros; after "+" or "00" also without a country code of one to three digits. */
const numberForms = (typed: string): string[] => {
  const plain = typed.normalize('NFKD').replace(/\D/g, '');
  const digits = phoneDigits(typed).slice(-longestNumber);
  const abroad = /^\s*(\+|00)/.test(typed);
  const national = abroad ? [1, 2, 3].map((code) => digits.slice(code).replace(/^0+/, '')) : [];
  const long = [digits, ...national].filter((form) => form.length >= shortestNumber);
  return [plain, ...long].filter((form) => form !== '' && form.length <= longestNumber);
};

/** What a query asks for: for each of its words the beginnings that would do. All must be met; none is no query. */
export const wordsAsked = (query: string): readonly (readonly string[])[] => {
  const numeric = /^[\p{Nd}\s+()./-]+$/u.test(query);
  const forms = [...dateForms(query), ...(numeric ? numberForms(query) : [])];
  if (forms.length > 0 || numeric) return forms.length > 0 ? [[...new Set(forms)]] : [];
  const words = searchTokens(query).flatMap((token): string[][] => {
    if (!/[\p{L}\p{N}]/u.test(token)) return [];
    if (/^\p{Nd}+$/u.test(token)) return [[...new Set([token, ...numberForms(token)])]];
    return hasUnspacedScript(token) ? lettersOf(token).map((letter) => [letter]) : [[token]];
  });
  return words.slice(0, mostWords);
};
