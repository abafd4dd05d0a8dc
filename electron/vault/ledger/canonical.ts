import canonicalize from 'canonicalize';

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
  check(value, '$', 0);
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonical('$');
  return text;
}

function check(value: unknown, where: string, depth: number): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new NotCanonical(where);
    return;
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new NotCanonical(where);
    return;
  }
  if (typeof value !== 'object' || depth >= deepest) throw new NotCanonical(where);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      check(value[index], `${where}[${index}]`, depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(where);
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__' || !key.isWellFormed()) throw new NotCanonical(where);
    check(member, `${where}.${key}`, depth + 1);
  }
}
