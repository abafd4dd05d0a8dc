/** Values one below the other, as they are or by the keys that they share; made of nothing but JSON. */
export type Column = readonly unknown[] | Same | Table | Lists | Mixed;

/** One value, so many times. */
interface Same {
  readonly value: unknown;
  readonly times: number;
}

/** Objects with the same keys in the same order. */
interface Table {
  readonly names: readonly string[];
  readonly columns: readonly Column[];
}

/** Lists put together to one; `lengths` says how they were parted. */
interface Lists {
  readonly lengths: Column;
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

const areExact = (values: readonly unknown[], depth: number): boolean => {
  for (const value of values) if (typeof value !== 'string' && !isExact(value, depth)) return false;
  return true;
};

interface Shape {
  readonly names: readonly string[];
  readonly values: Plain[];
}

const hasNames = ({ names }: Shape, own: readonly string[]): boolean => {
  if (names.length !== own.length) return false;
  for (let place = 0; place < own.length; place += 1) if (names[place] !== own[place]) return false;
  return true;
};

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
    const cells: unknown[] = [];
    for (const value of values) cells.push(value[name]);
    const column = columnOf(cells, depth + 1);
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
  if (!areExact(rest, depth)) return undefined;
  return { which: which.map((place) => Math.min(place, of.length)), of: [...of, rest] };
};

const listsOf = (values: readonly (readonly unknown[])[], depth: number): Lists | undefined => {
  if (!values.every(isWhole)) return undefined;
  const items = columnOf(values.flat(), depth + 1);
  const lengths = columnOf(
    values.map(({ length }) => length),
    depth + 1,
  );
  return items && lengths && { lengths, items };
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
  if (!areExact(values, depth)) return undefined;
  const [value] = values;
  return values.length > 1 && values.every((other) => other === value)
    ? { value, times: values.length }
    : values;
};

const fromTable = ({ names, columns }: Table): readonly unknown[] => {
  const cells = columns.map(valuesOf);
  const values: Plain[] = [];
  const count = cells[0]?.length ?? 0;
  for (let row = 0; row < count; row += 1) {
    const value: Plain = {};
    for (let place = 0; place < names.length; place += 1)
      value[names[place] as string] = (cells[place] as readonly unknown[])[row];
    values.push(value);
  }
  return values;
};

const fromLists = ({ lengths, items }: Lists): readonly unknown[] => {
  const all = valuesOf(items);
  let from = 0;
  return (valuesOf(lengths) as readonly number[]).map((length) => all.slice(from, (from += length)));
};

const fromMixed = ({ which, of }: Mixed): readonly unknown[] => {
  const kinds = of.map(valuesOf);
  const next = kinds.map(() => 0);
  return which.map((kind) => {
    const place = next[kind] ?? 0;
    next[kind] = place + 1;
    return kinds[kind]?.[place];
  });
};

/** The values that `columnOf` made a column of. */
export const valuesOf = (column: Column): readonly unknown[] => {
  if (isCells(column)) return column;
  if ('times' in column) return Array.from({ length: column.times }, () => column.value);
  if ('names' in column) return fromTable(column);
  return 'lengths' in column ? fromLists(column) : fromMixed(column);
};
