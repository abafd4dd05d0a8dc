import type { z } from 'zod';

/** One of these fits every string, number and truth value of the contract's schemas. */
const candidates: readonly unknown[] = [
  'text',
  '0197a000-0000-7000-8000-000000000001',
  '2026-11-20',
  '2026-11',
  '04012345678901',
  'a'.repeat(64),
  '/9j/AA==',
  '',
  1,
  0,
  20,
  100,
  1900,
  6,
  true,
];

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

/** A value that a schema accepts, with every field filled and one item in every list. */
export function sampleOf(schema: z.ZodType): unknown {
  const value = build(schema);
  if (!schema.safeParse(value).success) throw new Error(`No sample fits ${JSON.stringify(value)}.`);
  return value;
}

function build(schema: z.ZodType): unknown {
  const def = schema._zod.def as unknown as Def;
  if (def.shape) return fitting(schema, def.shape);
  if (def.element) return [build(def.element)];
  if (def.items) return def.items.map(build);
  if (def.innerType) return build(def.innerType);
  if (def.options?.[0]) return build(def.options[0]);
  if (def.keyType && def.valueType) return { [String(build(def.keyType))]: build(def.valueType) };
  if (def.values) return def.values[0];
  if (def.entries) return Object.values(def.entries)[0];
  const found = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (found === undefined) throw new Error(`No sample for a schema of type ${def.type}.`);
  return found;
}

/** Every field filled; where one word asks or forbids another field, the first word with which all of them fit. */
function fitting(schema: z.ZodType, shape: Readonly<Record<string, z.ZodType>>): unknown {
  const filled = Object.fromEntries(Object.entries(shape).map(([key, member]) => [key, build(member)]));
  const others = Object.entries(shape).flatMap(([key, member]) => {
    const { entries } = member._zod.def as unknown as Def;
    return Object.values(entries ?? {}).map((word) => ({ ...filled, [key]: word }));
  });
  return [filled, ...others].find((value) => schema.safeParse(value).success) ?? filled;
}

/** The place of every value inside a sample: [] is the whole. */
export function placesOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [at, ...members.flatMap(([key, member]) => placesOf(member, [...at, key]))];
}

/** A copy with another value in one place. */
export function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const member: unknown = (value as Readonly<Record<string, unknown>>)[key];
  const changed = replaced(member, rest, by);
  if (!Array.isArray(value)) return { ...(value as object), [key]: changed };
  return value.map((item: unknown, index) => (String(index) === key ? changed : item));
}
