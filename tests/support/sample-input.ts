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

/** A choice between schemas: where it stands, and how many there are. */
interface Choice {
  readonly at: string;
  readonly count: number;
}

/** Which of several schemas is taken at which place; the first where nothing is said. Notes every choice that it meets. */
interface Picks {
  readonly taken: ReadonlyMap<string, number>;
  readonly met: Choice[];
}

/** A value that a schema accepts, with every field filled and one item in every list. */
export function sampleOf(schema: z.ZodType): unknown {
  const value = build(schema, { taken: new Map(), met: [] });
  if (!schema.safeParse(value).success) throw new Error(`No sample fits ${JSON.stringify(value)}.`);
  return value;
}

/** The same, and one more for each other schema that a value may have at any place. */
export function samplesOf(schema: z.ZodType): readonly unknown[] {
  const samples = [sampleOf(schema)];
  const wanted: { readonly taken: ReadonlyMap<string, number>; readonly under: string }[] = [
    { taken: new Map(), under: '' },
  ];
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    const { taken, under } = next;
    const met: Choice[] = [];
    const value = build(schema, { taken, met });
    if (taken.size > 0 && schema.safeParse(value).success) samples.push(value);
    const open = new Map(met.map(({ at, count }) => [at, count]));
    for (const [at, count] of open) {
      if (taken.has(at) || !at.startsWith(under)) continue;
      for (let option = 1; option < count; option += 1)
        wanted.push({ taken: new Map([...taken, [at, option]]), under: at });
    }
  }
  return samples;
}

function build(schema: z.ZodType, picks: Picks, at = '/'): unknown {
  const def = schema._zod.def as unknown as Def;
  if (def.shape) return fitting(schema, def.shape, picks, at);
  if (def.element) return [build(def.element, picks, `${at}[]/`)];
  if (def.items) return def.items.map((item, index) => build(item, picks, `${at}${index}/`));
  if (def.innerType) return build(def.innerType, picks, at);
  if (def.options?.[0]) {
    picks.met.push({ at, count: def.options.length });
    const option = picks.taken.get(at) ?? 0;
    return build(def.options[option] ?? def.options[0], picks, `${at}${option}|/`);
  }
  if (def.keyType && def.valueType)
    return { [String(build(def.keyType, picks, `${at}key/`))]: build(def.valueType, picks, `${at}value/`) };
  if (def.values) return def.values[0];
  if (def.entries) return Object.values(def.entries)[0];
  const found = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (found === undefined) throw new Error(`No sample for a schema of type ${def.type}.`);
  return found;
}

/** Every field filled; where one word asks or forbids another field, the first word with which all of them fit. */
function fitting(
  schema: z.ZodType,
  shape: Readonly<Record<string, z.ZodType>>,
  picks: Picks,
  at: string,
): unknown {
  const filled = Object.fromEntries(
    Object.entries(shape).map(([key, member]) => [key, build(member, picks, `${at}${key}/`)]),
  );
  const others = Object.entries(shape).flatMap(([key, member]) => {
    const { entries } = member._zod.def as unknown as Def;
    return Object.values(entries ?? {}).map((word) => ({ ...filled, [key]: word }));
  });
  return [filled, ...others].find((value) => schema.safeParse(value).success) ?? filled;
}

/** The value at a place of a sample. */
export const valueAt = (sample: unknown, place: readonly string[]): unknown =>
  place.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], sample);

/** Each sample with the places whose values no sample before it has there. */
export function newPlacesOf(
  samples: readonly unknown[],
): readonly { readonly sample: unknown; readonly place: readonly string[] }[] {
  const seen = new Set<string>();
  return samples.flatMap((sample) =>
    placesOf(sample).flatMap((place) => {
      const known = JSON.stringify([place, valueAt(sample, place)]);
      if (seen.has(known)) return [];
      seen.add(known);
      return [{ sample, place }];
    }),
  );
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
