import { inspect, isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packAnswer, unpackAnswer } from '../../../../shared/ipc/packed-answer.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

/** The way to the page: packed, copied, unpacked. */
const sent = (answer: Result<unknown>): Result<unknown> => unpackAnswer(structuredClone(packAnswer(answer)));

const isPacked = (value: unknown): boolean => 'packed' in packAnswer(ok(value));

const described = (value: unknown): string =>
  inspect(value, { depth: Infinity, maxArrayLength: null, maxStringLength: null, compact: true });

/** Equal to the last sign: undefined is not a missing key, -0 not 0, and keys stand in the same order. */
const same = (one: unknown, other: unknown): void => {
  expect(described(one)).toBe(described(other));
  expect(isDeepStrictEqual(one, other)).toBe(true);
};

const row = (index: number) => ({ id: `id-${index}`, number: index, family: 'Wiśniewski', seen: null });
const rows = (count: number, make: (index: number) => unknown = row): unknown[] =>
  Array.from({ length: count }, (_, index) => make(index));

const odd = fc.oneof(
  fc.constant(undefined),
  fc.bigInt(),
  fc.date(),
  fc.uint8Array({ maxLength: 4 }),
  fc.constantFrom(-0, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constant(Array(2)),
);
const key = fc.oneof(
  { weight: 8, arbitrary: fc.string({ maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toJSON', 'packed', 'value', '2', '1'),
  },
);
/** An object in which `__proto__` is a key like any other. */
const keyed = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> => {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
  return made;
};
const cells = fc.letrec<{ cell: unknown }>((tie) => ({
  cell: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false, '', 0, '\uD800', '"\\\u0000\u2028'),
    fc.array(tie('cell'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('cell')), { maxLength: 3 }).map(keyed),
  ),
})).cell;
/** A list of one shape; in some, a cell, the keys or a row are others. */
const list = fc
  .record({
    names: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }),
    count: fc.integer({ min: 15, max: 30 }),
    pool: fc.array(cells, { minLength: 1, maxLength: 6 }),
    flaw: fc.option(fc.record({ at: fc.nat(29), made: fc.oneof(odd, cells) }), { freq: 2 }),
    kind: fc.constantFrom('cell', 'row', 'order', 'missing'),
  })
  .map(({ names, count, pool, flaw, kind }) => {
    const made = rows(count, (index) =>
      keyed(names.map((name, place) => [name, pool[(index + place) % pool.length]])),
    );
    if (flaw === null || flaw.at >= count) return made;
    const cell = (name: string) => [name, flaw.made] as const;
    if (kind === 'cell') made[flaw.at] = keyed(names.map(cell));
    if (kind === 'row') made[flaw.at] = flaw.made;
    if (kind === 'order') made[flaw.at] = keyed(names.toReversed().map(cell));
    if (kind === 'missing') made[flaw.at] = keyed(names.slice(1).map(cell));
    return made;
  });
const answers = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    cells,
    odd,
    list,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(keyed),
  ),
})).value;

it('an answer arrives as a structured clone of it would, and what was sent is as before', () => {
  let packed = 0;
  fc.assert(
    fc.property(answers, (value) => {
      const [before, answer] = [structuredClone(value), ok(value)];
      if (isPacked(value)) packed += 1;
      same(sent(answer), structuredClone(answer));
      same(structuredClone(value), before);
    }),
    { numRuns: 2000 },
  );
  expect(packed).toBeGreaterThan(200);
});

it('long lists are packed wherever they stand, and short ones are not', () => {
  expect(isPacked(rows(20))).toBe(true);
  expect(isPacked({ rows: rows(20), next: null })).toBe(true);
  expect(
    isPacked({
      days: [
        { day: '2026-11-30', visits: rows(19) },
        { day: '', visits: rows(50) },
      ],
    }),
  ).toBe(true);
  expect(isPacked({ rows: rows(19) })).toBe(false);
  expect(packAnswer(fail('locked'))).toEqual(fail('locked'));
  same(sent(fail('locked')), fail('locked'));
});

it('a list that JSON would change stays as it is', () => {
  const flaws: readonly unknown[] = [
    undefined,
    10n,
    new Date(0),
    new Uint8Array(2),
    -0,
    Number.NaN,
    { deep: [{ at: undefined }] },
    Array(3),
    Object.assign([1], { name: 'own' }),
    new Map([[1, 2]]),
  ];
  for (const flaw of flaws) {
    const value = { rows: rows(25, (index) => ({ id: index, cell: index === 24 ? flaw : null })) };
    expect(isPacked(value)).toBe(false);
    same(sent(ok(value)), structuredClone(ok(value)));
  }
});

it('rows of several shapes, and those that are none, come back as they were', () => {
  const last = (made: unknown): unknown => [...rows(24), made];
  const cases: readonly unknown[] = [
    last({ number: 1, id: '', family: '', seen: null }),
    last({ id: '', number: 1, family: '' }),
    last({ ...row(24), more: 1 }),
    last(null),
    last([row(1), null, 'text']),
    rows(30, (index) =>
      index % 3 === 0 ? { kind: 'photo', photo: row(index) } : { kind: 'note', words: [row(1)] },
    ),
    rows(30, (index) => ({
      id: index,
      device: index % 2 === 0 ? null : { make: 'Pen', uses: rows(index % 4) },
    })),
  ];
  for (const value of cases) {
    expect(isPacked(value)).toBe(true);
    same(sent(ok(value)), structuredClone(ok(value)));
  }
});

it('a list with gaps or names of its own, of too many shapes, or of no keys stays as it is', () => {
  const gaps = [...rows(12)];
  gaps.length = 13;
  gaps.push(...rows(12));
  const cases: readonly unknown[] = [
    gaps,
    Object.assign(rows(25), { total: 25 }),
    rows(25, () => ({})),
    rows(25, (index) => keyed([['__proto__', index]])),
    rows(25, (index) => ({ [`key${index % 9}`]: index })),
    rows(25, String),
  ];
  for (const value of cases) {
    expect(isPacked(value)).toBe(false);
    same(sent(ok(value)), structuredClone(ok(value)));
  }
});

it('an answer that looks packed by its own words is not mistaken for one', () => {
  const value = { ok: true, packed: [['value']], value: '[["a"],[[1]]]' };
  same(sent(ok(value)), ok(value));
  same(
    sent(ok({ rows: rows(30), packed: [['value', 'rows']] })),
    ok({ rows: rows(30), packed: [['value', 'rows']] }),
  );
});
