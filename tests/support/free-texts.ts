import type { z } from 'zod';

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;
const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;
const isFree = (schema: z.ZodType): boolean => defOf(schema).type === 'string' && accepts(schema, '<b>');
const under = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

/** The places of a schema that take any words, in each of its branches: `fields.items[]`, `answers{}.detail`. */
export function freeTextsOf(schema: z.ZodType, at = ''): readonly string[] {
  const def = defOf(schema);
  const found = (): readonly string[] => {
    if (def.shape)
      return Object.entries(def.shape).flatMap(([key, member]) => freeTextsOf(member, under(at, key)));
    if (def.element) return freeTextsOf(def.element, `${at}[]`);
    if (def.items) return def.items.flatMap((item) => freeTextsOf(item, `${at}[]`));
    if (def.innerType) return freeTextsOf(def.innerType, at);
    if (def.options) return def.options.flatMap((option) => freeTextsOf(option, at));
    if (def.valueType) return freeTextsOf(def.valueType, `${at}{}`);
    return isFree(schema) ? [at] : [];
  };
  return [...new Set(found())];
}

/** What is to stand in a place instead of what was there; whether it fits says `fits`. */
export type Rewrite = (place: string, was: string, fits: (text: string) => boolean) => string;

/** A copy of a value with each of its free texts written anew. */
export function rewritten(schema: z.ZodType, value: unknown, rewrite: Rewrite, at = ''): unknown {
  const def = defOf(schema);
  if (value === null || value === undefined) return value;
  if (def.innerType) return rewritten(def.innerType, value, rewrite, at);
  if (def.options) {
    const option = def.options.find((one) => accepts(one, value));
    return option === undefined ? value : rewritten(option, value, rewrite, at);
  }
  const members = (of: (key: string) => readonly [z.ZodType | undefined, string]): unknown =>
    Object.fromEntries(
      Object.entries(value).map(([key, member]: [string, unknown]) => {
        const [inside, place] = of(key);
        return [key, inside === undefined ? member : rewritten(inside, member, rewrite, place)];
      }),
    );
  const { shape, element, valueType } = def;
  if (shape) return members((key) => [shape[key], under(at, key)]);
  if (valueType) return members(() => [valueType, `${at}{}`]);
  if (element && Array.isArray(value))
    return value.map((item: unknown) => rewritten(element, item, rewrite, `${at}[]`));
  if (typeof value !== 'string' || !isFree(schema)) return value;
  return rewrite(at, value, (text) => accepts(schema, text));
}
