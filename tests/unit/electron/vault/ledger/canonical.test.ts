import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, NotCanonical } from '../../../../../electron/vault/ledger/canonical.ts';

describe('canonical JSON', () => {
  it('is that of RFC 8785, section 3.2', () => {
    const text = canonicalText({
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    });
    expect(text).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by UTF-16 units', () => {
    expect(
      canonicalText({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  class Patient {
    readonly name = 'x';
  }
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const sparse: unknown[] = [1];
  sparse.length = 3;

  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a hole', sparse],
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['minus zero', -0],
    ['a lone surrogate', 'a\ud83d'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('a')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an instance', new Patient()],
    ['bytes', new Uint8Array(2)],
    ['an own __proto__', JSON.parse('{"__proto__":{"a":1}}')],
    ['a cycle', cycle],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalText(value)).toThrow(NotCanonical);
  });

  it('names the place', () => {
    expect(() => canonicalText({ areas: [{ depth: 1 }, { depth: Number.NaN }] })).toThrow('$.areas[1].depth');
  });

  it('names the place of what is in a list in a list, and of a key that is broken', () => {
    expect(() => canonicalText([[1, [undefined]]])).toThrow('$[0][1][0]');
    expect(() => canonicalText({ a: { '\udc00': 1 } })).toThrow('$.a.');
  });

  it('does not depend on the order of keys, is read back as the same and is that of a library by one of the authors of RFC 8785', () => {
    const json = fc
      .jsonValue({ noUnicodeString: false })
      .filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(json, (raw) => {
        const value = JSON.parse(JSON.stringify(raw), (_key, member: unknown) =>
          Object.is(member, -0) ? 0 : member,
        ) as unknown;
        fc.pre(wellFormed(value));
        const text = canonicalText(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(text).toBe(canonicalize(value));
        expect(canonicalText(turned(value))).toBe(text);
      }),
    );
  });
});

function wellFormed(value: unknown): boolean {
  return !/\\ud[89a-f]/i.test(JSON.stringify(value));
}

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}
