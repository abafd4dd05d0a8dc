/** Values one below the other, as they are or by the keys that they share; made of nothing but JSON. */
export type Column = readonly unknown[] | Table | Lists | Mixed;

/** Objects with the same keys in the same order. */
interface Table {
  readonly names: readonly string[];
  readonly columns: readonly Column[];
}

/** Lists of objects, put together to one; `lengths` says how they were parted. */
interface Lists {
  readonly lengths: readonly number[];
  readonly items: Column;
}

/** Values of several kinds; `which` says of which each was. */
interface Mixed {
  readonly which: readonly number[];
  readonly of: readonly Column[];
}

type Plain = Record<string, unknown>;

/** Deeper than any answer is. */
const deepest = 12;
const mostShapes = 8;

/** An object without a prototype of its own, as JSON makes it. */
export const isPlain = (value: unknown): value is Plain => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
};

/** Whether a list has neither gaps nor names of its own, which JSON would lose. */
export const isWhole = (list: readonly unknown[]): boolean => Object.keys(list).length === list.length;

/** Whether JSON gives back exactly this value. */
const isExact = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > deepest) return false;
  if (Array.isArray(value)) return isWhole(value) && value.every((inner) => isExact(inner, depth + 1));
  return isPlain(value) && Object.values(value).every((inner) => isExact(inner, depth + 1));
};

interface Shape {
  readonly names: readonly string[];
  readonly values: Plain[];
}

const hasNames = ({ names }: Shape, own: readonly string[]): boolean =>
  names.length === own.length && names.every((name, place) => name === own[place]);

/** The values parted by their keys, those that are no objects last; undefined where that would spare nothing. */
const parted = (
  values: readonly unknown[],
):
  | {
      readonly which: readonly number[];
      readonly shapes: readonly Shape[];
      readonly rest: readonly unknown[];
    }
  | undefined => {
  const shapes: Shape[] = [];
  const [which, rest]: [number[], unknown[]] = [[], []];
  for (const value of values) {
    if (!isPlain(value)) {
      which.push(mostShapes);
      rest.push(value);
      continue;
    }
    const own = Object.keys(value);
    let place = shapes.findIndex((shape) => hasNames(shape, own));
    if (place < 0) {
      // Where an object is made of names, that of the prototype would set another thing.
      if (shapes.length === mostShapes || own.length === 0 || own.includes('__proto__')) return undefined;
      place = shapes.push({ names: own, values: [] }) - 1;
    }
    shapes[place]?.values.push(value);
    which.push(place);
  }
  return shapes.length > 0 && shapes.length * 2 <= values.length ? { which, shapes, rest } : undefined;
};

const tableOf = ({ names, values }: Shape, depth: number): Table | undefined => {
  const columns: Column[] = [];
  for (const name of names) {
    const column = columnOf(
      values.map((value) => value[name]),
      depth + 1,
    );
    if (column === undefined) return undefined;
    columns.push(column);
  }
  return { names, columns };
};

const mixedOf = (
  { which, shapes, rest }: NonNullable<ReturnType<typeof parted>>,
  depth: number,
): Column | undefined => {
  const of: Column[] = [];
  for (const shape of shapes) {
    const table = tableOf(shape, depth);
    if (table === undefined) return undefined;
    of.push(table);
  }
  if (rest.length === 0 && of.length === 1) return of[0];
  if (!rest.every((value) => isExact(value, depth))) return undefined;
  return { which: which.map((place) => Math.min(place, of.length)), of: [...of, rest] };
};

const listsOf = (values: readonly (readonly unknown[])[], depth: number): Column | undefined => {
  if (!values.every(isWhole)) return undefined;
  const items = columnOf(values.flat(), depth + 1);
  if (items === undefined) return undefined;
  return isCells(items) ? values : { lengths: values.map(({ length }) => length), items };
};

const isCells = (column: Column): column is readonly unknown[] => Array.isArray(column);

/** The values as a column; undefined when JSON would change one of them. A column that is a list has the values as they were. */
export const columnOf = (values: readonly unknown[], depth = 0): Column | undefined => {
  if (depth > deepest) return undefined;
  if (typeof values[0] === 'object') {
    if (values.every((value) => Array.isArray(value))) return listsOf(values, depth);
    const parts = parted(values);
    if (parts) return mixedOf(parts, depth);
  }
  return values.every((value) => isExact(value, depth)) ? values : undefined;
};

const fromTable = ({ names, columns }: Table): readonly unknown[] => {
  const cells = columns.map(valuesOf);
  const empty: Plain = Object.fromEntries(names.map((name) => [name, null]));
  const values: Plain[] = [];
  const count = cells[0]?.length ?? 0;
  for (let row = 0; row < count; row += 1) {
    const value = { ...empty };
    for (let place = 0; place < names.length; place += 1)
      value[names[place] as string] = (cells[place] as readonly unknown[])[row];
    values.push(value);
  }
  return values;
};

const fromLists = ({ lengths, items }: Lists): readonly unknown[] => {
  const all = valuesOf(items);
  let from = 0;
  return lengths.map((length) => all.slice(from, (from += length)));
};

const fromMixed = ({ which, of }: Mixed): readonly unknown[] => {
  const kinds = of.map((column) => valuesOf(column)[Symbol.iterator]());
  return which.map((place) => kinds[place]?.next().value);
};

/** The values that `columnOf` made a column of. */
export const valuesOf = (column: Column): readonly unknown[] => {
  if (isCells(column)) return column;
  if ('names' in column) return fromTable(column);
  return 'lengths' in column ? fromLists(column) : fromMixed(column);
};
