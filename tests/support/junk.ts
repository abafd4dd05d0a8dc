/** Junk of rows 45 and 46 of the fault table; each call makes a fresh one. */
type Junk = Readonly<Record<string, () => unknown>>;

function cyclic(): object {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  loop.list = [loop, loop];
  return loop;
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A list of four thousand million holes: small to send, long to walk. */
function sparse(): unknown[] {
  const list: unknown[] = [];
  list.length = 4_000_000_000;
  return list;
}

/** What cannot even be looked at; it never leaves the process that made it. */
export const trapped: Junk = {
  'a getter that throws': () =>
    Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('read');
      },
    }),
  'a proxy that throws': () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('listed');
        },
      },
    ),
};

/** What no field of any channel takes. */
export const neverTaken: Junk = {
  undefined: () => undefined,
  'not a number': () => Number.NaN,
  infinity: () => Infinity,
  'minus infinity': () => -Infinity,
  'minus zero': () => -0,
  'a lone surrogate': () => 'a\ud800b',
  'a NUL': () => 'a\u0000b',
  'a date': () => new Date(0),
  'a map': () => new Map([['id', 1]]),
  'a set': () => new Set([1]),
  'a cycle': cyclic,
  '10,000 levels': () => deep(10_000),
  'a typed array': () => new Uint8Array(8),
  'an array buffer': () => new ArrayBuffer(8),
  'a function': () => () => 1,
  'a symbol': () => Symbol('x'),
  'a big integer': () => 1n,
  'an error': () => new Error('x'),
  'a regular expression': () => /x/,
  'an own __proto__': () => JSON.parse('{"__proto__":{"role":"owner"}}') as unknown,
  'a deep __proto__': () => ({ a: [{ b: JSON.parse('{"__proto__":{"role":"owner"}}') as unknown }] }),
  'a deep constructor.prototype': () => ({ a: { b: { constructor: { prototype: { role: 'owner' } } } } }),
  'constructor.prototype': () => ({ constructor: { prototype: { role: 'owner' } } }),
  toJSON: () => ({ toJSON: () => 'x' }),
  'an instance': () => new (class Patient {})(),
  'a long sparse list': sparse,
};

/** What some fields take: where the schema does not, it is refused too. */
export const rarelyTaken: Junk = {
  null: () => null,
  'a truth value': () => true,
  'a number': () => 7,
  'a fraction': () => 0.5,
  'a negative number': () => -1,
  '2^53 + 1': () => 2 ** 53 + 2,
  'an empty text': () => '',
  'a text': () => 'seven',
  'a huge text': () => 'x'.repeat(9_000_000),
  'a list': () => [],
  'a list of lists': () => [[]],
  'an object': () => ({}),
  'a list with keys': () => ({ 0: 'a', length: 1 }),
};
