/**
 * The code on a printed document: five characters of its id, eight of its hash, and one that finds a mistyped or swapped
 * character. Crockford's alphabet has no I, L, O or U, so a code can be read aloud and typed from paper.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idLength = 5;
const hashLength = 8;
const length = idLength + hashLength + 1;
/** Before the code in the QR mark, so that a scanner's line is known for one. */
export const codeMark = 'STRIA1';

/** Characters of 5 bits each from hex digits: the last ones of an id, the first ones of a hash. */
const charactersOf = (hex: string, count: number): string => {
  const bits = BigInt(`0x${hex}`);
  return Array.from(
    { length: count },
    (_, index) => alphabet[Number((bits >> BigInt(5 * (count - 1 - index))) & 31n)] ?? '',
  ).join('');
};

/** x·2 in GF(32) over x⁵+x²+1. */
const doubled = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/** Differs after any one wrong character and any swap of two, as the weights of 13 places are all different. */
const checkOf = (text: string): string => {
  const sum = [...text].reduce((before, one) => doubled(before ^ alphabet.indexOf(one)), 0);
  return alphabet[sum] ?? '';
};

/** The code without its gaps, from an id (UUID) and a hash (64 hex digits). */
export const documentCode = (id: string, hash: string): string => {
  const body =
    charactersOf(id.replaceAll('-', '').slice(-8), idLength) + charactersOf(hash.slice(0, 10), hashLength);
  return body + checkOf(body);
};

/** "K3F7Q 9X2MA B4TC", as it is printed. */
export const printedCode = (code: string): string => code.replace(/^(.{5})(.{5})/, '$1 $2 ');

/** What was typed or scanned: the code, or why it is none. I and L are read as 1, O as 0. */
export const readCode = (
  typed: string,
): { readonly code: string } | { readonly why: 'empty' | 'length' | 'character' | 'mistyped' } => {
  const plain = typed.toUpperCase().replace(/[\s\-–·.]/g, '');
  const code = (plain.startsWith(codeMark) && plain.length > length ? plain.slice(codeMark.length) : plain)
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');
  if (code === '') return { why: 'empty' };
  if ([...code].some((one) => !alphabet.includes(one))) return { why: 'character' };
  if (code.length !== length) return { why: 'length' };
  return checkOf(code.slice(0, -1)) === code.at(-1) ? { code } : { why: 'mistyped' };
};

/** The first paper's code among what was read in a picture; each text may have its kind of code before it, as "]Q1". */
export const codeAmong = (texts: readonly string[]): string | null => {
  for (const text of texts) {
    const plain = text.replace(/^\][A-Za-z][0-9A-Za-z]/, '');
    const read = plain.toUpperCase().startsWith(codeMark) ? readCode(plain) : { why: 'empty' as const };
    if ('code' in read) return read.code;
  }
  return null;
};

/** The part of a code that is of the document's id. */
export const idPart = (code: string): string => code.slice(0, idLength);

/** What the record knows of a code. */
export interface CodeCheck {
  /**
   * `same`: the paper is the document of the record, which still has its fingerprint. `damaged`: that document, but the
   * record of it was changed. `other-content`: the id is of a document whose content is another. `unknown`: of none.
   */
  readonly result: 'same' | 'damaged' | 'other-content' | 'unknown';
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly at: number;
    /** Whose it is; null for a document that is about no patient. */
    readonly patient: string | null;
    /** Null for a document that is about no patient. */
    readonly patientName: string | null;
    readonly born: string | null;
  } | null;
}
