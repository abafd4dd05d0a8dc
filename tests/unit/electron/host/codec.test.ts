import { deepStrictEqual } from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '../../../../electron/host/codec.ts';

const { encode, decode } = makeCodec();

const bytes = fc.uint8Array({ maxLength: 40 });
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(null, undefined, Number.NaN, -0, Number.POSITIVE_INFINITY),
  fc.date({ noInvalidDate: false }),
  bytes,
  bytes.map((view) => view.slice().buffer),
  fc.float64Array({ maxLength: 5 }),
  fc.constantFrom(/a+/giu, /\//),
);
const key = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'v'));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(tie('value'), { maxLength: 3 }).map((list) => new Set(list)),
  ),
}));

describe('codec', () => {
  it('gives every structured-clone value back as it was', () => {
    fc.assert(
      fc.property(value, (input) => {
        deepStrictEqual(decode(encode(input)), input); // compares the keys of maps too, which expect does not
      }),
    );
  });

  it('needs nothing outside its own source text', () => {
    const copy = runInThisContext(`(${String(makeCodec)})()`) as ReturnType<typeof makeCodec>;
    const sent = { at: new Date(5), bytes: new Uint8Array([1, 2]), map: new Map([[1, -0]]) };
    expect(copy.decode(encode(sent))).toStrictEqual(sent);
    expect(decode(copy.encode(sent))).toStrictEqual(sent);
  });

  it('keeps errors with their class, message and stack', () => {
    const back = decode(encode(new RangeError('too far'))) as Error;
    expect(back).toBeInstanceOf(RangeError);
    expect(back.message).toBe('too far');
    expect(back.stack).toContain('codec.test');
  });

  it('turns a Buffer into a Uint8Array of the same bytes', () => {
    expect(decode(encode(Buffer.from([1, 2, 255])))).toStrictEqual(new Uint8Array([1, 2, 255]));
  });

  it('keeps a shared object that is no cycle', () => {
    const shared = { a: 1 };
    expect(decode(encode([shared, shared]))).toStrictEqual([shared, shared]);
  });

  it('refuses what cannot be cloned', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const bad of [() => 1, Symbol('s'), new Blob(['x']), Promise.resolve(), new WeakMap(), cycle]) {
      expect(() => encode({ bad })).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
    }
  });

  it('makes nothing but known classes from a forged text', () => {
    expect(decode('{"$":"e","v":["Function","return 1",""]}')).toBeInstanceOf(Error);
    expect(decode('{"$":"ta","t":"Worker","v":"AQ=="}')).toStrictEqual(new Uint8Array([1]));
    expect(decode('{"$":"unknown","v":1}')).toBeUndefined();
    const forged = decode('{"__proto__":{"admin":true}}') as { admin?: boolean };
    expect(forged.admin).toBeUndefined();
  });
});
