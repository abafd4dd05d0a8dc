import type { Result } from '../result.ts';
import { type Column, columnOf, isPlain, isWhole, valuesOf } from './columns.ts';

/** Rows from which on a list is packed: it is shorter on its way then, by a measure (docs/performance.md, G14). */
const longEnough = 20;
/** How deep a list may stand in an answer to be found; what is deeper travels as it is. */
const deepestList = 6;

/** The keys that lead to a list, from the answer on. */
type Path = readonly string[];
type Plain = Record<string, unknown>;

/** An answer on its way to the page: where its long lists stand, each a text there. */
interface PackedAnswer {
  readonly ok: true;
  readonly value: unknown;
  readonly packed: readonly Path[];
}

/** The columns of a list of plain objects, as JSON; undefined for any other list, and for one that JSON would change. */
const textOf = (list: readonly unknown[]): string | undefined => {
  const column = isPlain(list[0]) && isWhole(list) ? columnOf(list) : undefined;
  return column === undefined || Array.isArray(column) ? undefined : JSON.stringify(column);
};

/** The value with the long lists in it as texts, their paths noted; itself where there is none. Changes nothing that it is given. */
const packIn = (value: object, path: Path, packed: Path[]): unknown => {
  const isList = Array.isArray(value);
  if (isList && value.length >= longEnough) {
    const text = textOf(value);
    if (text !== undefined) {
      packed.push(path);
      return text;
    }
  }
  if (path.length > deepestList || !(isList ? isWhole(value) : isPlain(value))) return value;
  let copy: Plain | undefined;
  for (const [key, inner] of Object.entries(value as Plain)) {
    if (typeof inner !== 'object' || inner === null || key === '__proto__') continue;
    const made = packIn(inner, [...path, key], packed);
    if (made === inner) continue;
    copy ??= (isList ? value.slice() : { ...value }) as Plain;
    copy[key] = made;
  }
  return copy ?? value;
};

/**
 * Makes an answer ready for the way to the page, on which everything is copied several times: each long list of plain objects,
 * wherever it stands, becomes one text with its columns. A list that JSON would change in any way stays as it is.
 */
export const packAnswer = (answer: Result<unknown>): Result<unknown> => {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return answer;
  const packed: Path[] = [];
  const value = packIn(answer.value, ['value'], packed);
  const made: PackedAnswer = { ok: true, value, packed };
  return packed.length === 0 ? answer : made;
};

/** The answer as it was before `packAnswer`. It has to come from a copy: its lists are put back in place. */
export const unpackAnswer = (answer: Result<unknown>): Result<unknown> => {
  if (!answer.ok || !('packed' in answer)) return answer;
  const { packed, value } = answer as PackedAnswer;
  const whole: Plain = { value };
  for (const path of packed) {
    const holder = path.slice(0, -1).reduce((at, key) => at[key] as Plain, whole);
    const last = path.at(-1) ?? '';
    holder[last] = valuesOf(JSON.parse(holder[last] as string) as Column);
  }
  return { ok: true, value: whole['value'] };
};
