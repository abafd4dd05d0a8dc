export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value that has no canonical JSON; `where` is its place, such as `$.areas[0].depth`. */
export class NotCanonical extends Error {
  readonly where: string;
  constructor(where: string) {
    super(`No canonical JSON for the value at ${where}.`);
    this.where = where;
  }
}

/** Levels a body may be deep; deeper input is a mistake or an attack. */
const deepest = 64;

/**
 * The canonical JSON text of a value (RFC 8785). Throws `NotCanonical` for anything that JSON would drop or
 * change: undefined, NaN, infinities, -0, lone surrogates, functions, symbols, dates and other class instances,
 * holes, own `__proto__` keys, cycles.
 */
export function canonicalText(value: unknown): string {
  return textOf(value, { inside: undefined, step: '$', depth: 0 });
}

/** Where a value stands; put into words only when it has no text. */
interface Place {
  readonly inside: Place | undefined;
  readonly step: string | number;
  readonly depth: number;
}

const wordsOf = ({ inside, step }: Place): string => {
  if (inside === undefined) return String(step);
  return `${wordsOf(inside)}${typeof step === 'number' ? `[${step}]` : `.${step}`}`;
};

const refuse = (place: Place): never => {
  throw new NotCanonical(wordsOf(place));
};

/** What JSON puts between quotation marks as it is. */
const plain = /^[ !#-[\]-~]*$/;

function quoted(text: string, place: Place): string {
  if (plain.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : refuse(place);
}

/** Numbers have the text that JavaScript gives them (RFC 8785, 3.2.2.3). */
function textOf(value: unknown, place: Place): string {
  if (typeof value === 'string') return quoted(value, place);
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : refuse(place);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'object' || place.depth >= deepest) return refuse(place);
  return Array.isArray(value) ? listText(value, place) : objectText(value, place);
}

function listText(list: readonly unknown[], inside: Place): string {
  let text = '[';
  for (let step = 0; step < list.length; step += 1) {
    if (step > 0) text += ',';
    text += textOf(list[step], { inside, step, depth: inside.depth + 1 });
  }
  return `${text}]`;
}

function objectText(value: object, inside: Place): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(inside);
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  // `sort` orders by UTF-16 units, as RFC 8785 asks for.
  for (const step of Object.keys(members).sort()) {
    const place = { inside, step, depth: inside.depth + 1 };
    if (step === '__proto__') refuse(inside);
    if (text !== '{') text += ',';
    text += `${quoted(step, inside)}:${textOf(members[step], place)}`;
  }
  return `${text}}`;
}
