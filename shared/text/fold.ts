/** Search form of text: the same folding for what is indexed and what is asked. */

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
/** Typed, typographic and modifier apostrophes, and the accents typed in their place. */
const apostrophes = /['`´‘’‛′ʹʻʼʽʾʿˈ＇]/gu;
/** Accents and points; vowel signs of Indic and Thai scripts and the kana voicing marks are letters to their readers. */
const marks =
  /[[\p{M}&&\p{Script=Inherited}]--[\u3099\u309a]]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gv;
const invisible = /\p{Cf}/gu;
const between = /[^\p{L}\p{M}\p{N}]+/gu;
const plain = /^[\t\n\r -~]*$/;
const plainApostrophes = /['`]/g;
const plainBetween = /[^a-z0-9]+/g;

/**
 * Text as search and comparison see it: no case, accents, apostrophes or punctuation, words parted by one space.
 * O'Brien gives `obrien`, Al-Hashimi `al hashimi`, Łęcki `lecki`. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // Most text is of these signs alone, and then a fifth of the steps gives the same.
  if (plain.test(text))
    return text.replace(plainApostrophes, '').toLowerCase().replace(plainBetween, ' ').trim();
  return text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .replace(apostrophes, '')
    .replace(invisible, '')
    .replace(marks, '')
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(between, ' ')
    .trim()
    .normalize('NFC');
}

/** The words of a query, folded, each once, in the order typed. */
export function searchTokens(query: string): string[] {
  return [...new Set(fold(query).split(' '))].filter((token) => token !== '');
}

/**
 * What is indexed of a text: its folded words, and the other ways of writing a compound name, so that
 * `alhashimi` finds Al-Hashimi and `o brien` finds O'Brien.
 */
export function searchText(text: string): string {
  const joined = text.replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, '');
  const parted = text.replace(apostrophes, ' ');
  return searchTokens([text, joined, parted].join(' ')).join(' ');
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** True when the text has a script whose words or names are written without spaces, so that words cannot be split. */
export function hasUnspacedScript(text: string): boolean {
  return unspaced.test(text);
}

/** First digit of the scripts whose digits are typed in telephone numbers: Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? digit : String(code - zero);
}

/**
 * A telephone number as bare digits without "(0)" and leading zeros: +44 (0)20 7946 0018 and 020 7946 0018 give
 * `442079460018` and `2079460018`, so that one is found inside the other.
 */
export function phoneDigits(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\(\s*0\s*\)/g, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
}
