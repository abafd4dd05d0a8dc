import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  argon2,
  calibrate,
  costAllowed,
  type KdfCost,
  leastCost,
  passphraseKey,
} from '../../../../../electron/vault/keys/argon2.ts';
import { selfTest } from '../../../../../electron/vault/keys/self-test.ts';

const salt = '000102030405060708090a0b0c0d0e0f';
const cheap = { alg: 'argon2id', m: 19 * 1024, t: 2, p: 1, salt } as const;

describe('Argon2id', () => {
  it.each([
    [256, 2, 1],
    [512, 3, 1],
    [1024, 1, 2],
    [19 * 1024, 2, 1],
    [64, 4, 4],
  ])('gives the same bytes as another implementation (m=%i t=%i p=%i)', (m, t, p) => {
    const message = Buffer.from('ünïcode passphrase 🐎');
    const other = argon2Sync('argon2id', {
      message,
      nonce: Buffer.from(salt, 'hex'),
      memory: m,
      passes: t,
      parallelism: p,
      tagLength: 32,
    });
    expect(argon2(message, Buffer.from(salt, 'hex'), { m, t, p })).toEqual(other);
  });

  it('takes both ways to type an accent for the same passphrase', () => {
    const composed = 'Zürich crème brûlée à la carte';
    expect(composed.normalize('NFD')).not.toBe(composed);
    expect(passphraseKey(composed.normalize('NFD'), cheap)).toEqual(passphraseKey(composed, cheap));
  });

  it('uses every character: none is cut off, trimmed or read as something else', () => {
    const long = 'a'.repeat(1023);
    const texts = [
      ' leading',
      'leading',
      'leading ',
      long,
      `${long}b`,
      `raw:${'k'.repeat(32)}`,
      "x'6b6b6b'",
      '🐎',
    ];
    const keys = texts.map((text) => passphraseKey(text, cheap).toString('hex'));
    expect(new Set(keys).size).toBe(texts.length);
  });

  it.each([
    { m: 8, t: 3, p: 1 },
    { m: 19 * 1024 - 1, t: 2, p: 1 },
    { m: 64 * 1024, t: 1, p: 1 },
    { m: 64 * 1024 * 1024, t: 3, p: 1 },
    { m: 64 * 1024, t: 1_000_000_000, p: 1 },
    { m: 64 * 1024, t: 3, p: 255 },
    { m: 64 * 1024 + 0.5, t: 3, p: 1 },
    { m: Number.NaN, t: 3, p: 1 },
  ])('refuses the cost %o at once', (cost) => {
    const start = performance.now();
    expect(costAllowed(cost)).toBe(false);
    expect(() => passphraseKey('anything', { ...cheap, ...cost })).toThrow(RangeError);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('raises the memory only while it stays under 0.4 seconds', () => {
    const at = (perMiB: number) => calibrate(({ m }: KdfCost) => (m / 1024) * perMiB);
    expect(at(10)).toEqual(leastCost);
    expect(at(3).m).toBe(128 * 1024);
    expect(at(1).m).toBe(256 * 1024);
    expect(at(0.01).m).toBe(256 * 1024);
  });
});

describe('the self-test', () => {
  it('passes here', () => {
    expect(() => selfTest()).not.toThrow();
  });

  it('stops the start and names what is wrong', () => {
    expect(() => selfTest([{ name: 'HKDF-SHA256', holds: () => false }])).toThrow('HKDF-SHA256');
  });
});
