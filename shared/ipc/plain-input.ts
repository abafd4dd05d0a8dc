const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toJSON'];
const deepest = 40;
/** What a value costs besides its text, so that a list of nothing has a size too. */
const least = 4;

const measureAll = (values: readonly unknown[], depth: number, left: number): number => {
  if (values.length * least > left) return -1;
  let rest = left;
  for (const value of values) {
    rest = measure(value, depth, rest);
    if (rest < 0) return -1;
  }
  return rest;
};

const measureObject = (value: object, depth: number, left: number): number => {
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== Object.prototype && prototype !== null) return -1;
  let rest = left;
  for (const [key, member] of Object.entries(value)) {
    if (forbidden.includes(key)) return -1;
    rest = measure(member, depth, rest - key.length * 2);
    if (rest < 0) return -1;
  }
  return rest;
};

const measure = (value: unknown, depth: number, before: number): number => {
  const left = before - least;
  if (depth > deepest || left < 0) return -1;
  if (value === null || typeof value === 'boolean') return left;
  // A minus zero has no JSON of its own: the ledger could not keep it.
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? left - 4 : -1;
  if (typeof value === 'string') return left - value.length * 2;
  if (typeof value !== 'object') return -1;
  return Array.isArray(value) ? measureAll(value, depth + 1, left) : measureObject(value, depth + 1, left);
};

/**
 * What a plain JSON value without prototype keys takes in memory, bytes; undefined for any other value, for one of more
 * than `maxBytes` × 2, and for one more than 40 levels deep (rows 45, 46).
 */
export const plainSize = (value: unknown, maxBytes: number): number | undefined => {
  try {
    const left = measure(value, 0, maxBytes * 2);
    return left < 0 ? undefined : maxBytes * 2 - left;
  } catch {
    return undefined; // a getter or a proxy of whoever calls in this process; none crosses a border
  }
};

/** True for plain JSON values without prototype keys, at most `maxBytes` × 2 in memory and 40 levels deep. */
export const isPlain = (value: unknown, maxBytes: number): boolean =>
  plainSize(value, maxBytes) !== undefined;

/** True when no text inside a plain value has a broken character or a NUL, which no form sends and the ledger refuses. */
export const isWellWritten = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellWritten);
};
