import { hashRawSync } from '@node-rs/argon2';

/** Cost of turning a passphrase into a key. `m` in KiB, `t` passes, `p` lanes; the salt is 16 bytes in hex. */
export interface KdfParams {
  readonly alg: 'argon2id';
  readonly m: number;
  readonly t: number;
  readonly p: number;
  readonly salt: string;
}
export type KdfCost = Pick<KdfParams, 'm' | 't' | 'p'>;

/** What a new slot costs at least: 64 MiB, 3 passes (above OWASP's 19 MiB, 2 passes). */
export const leastCost: KdfCost = { m: 64 * 1024, t: 3, p: 1 };

const mostCalibratedMemory = 256 * 1024;
const mostMilliseconds = 400;
const argon2id = 2;

/**
 * Whether stored parameters are ones we compute with. Below 19 MiB and 2 passes somebody weakened the slot;
 * above 1 GiB, 10 passes or 4 lanes it would only stop the computer.
 */
export function costAllowed({ m, t, p }: KdfCost): boolean {
  const whole = [m, t, p].every(Number.isSafeInteger);
  return whole && m >= 19 * 1024 && m <= 1024 * 1024 && t >= 2 && t <= 10 && p >= 1 && p <= 4;
}

/** Whether a slot costs less than this program asks of a new one. */
export const isCheaper = (cost: KdfCost, least: KdfCost): boolean =>
  cost.m < least.m || cost.t < least.t || cost.p < least.p;

/** A cost that is in nothing below any of these. */
export const mostOf = (...costs: readonly KdfCost[]): KdfCost => ({
  m: Math.max(...costs.map(({ m }) => m)),
  t: Math.max(...costs.map(({ t }) => t)),
  p: Math.max(...costs.map(({ p }) => p)),
});

/** The bytes of a passphrase: NFKC, UTF-8, never cut or trimmed, so that every keyboard gives the same key. */
export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8');
}

/** Argon2id of a passphrase, 32 bytes. Throws for parameters outside `costAllowed`. The caller wipes the result. */
export function passphraseKey(passphrase: string, kdf: KdfParams): Buffer {
  if (!costAllowed(kdf)) throw new RangeError('These Argon2id parameters are not computed with.');
  const bytes = passphraseBytes(passphrase);
  try {
    return argon2(bytes, Buffer.from(kdf.salt, 'hex'), kdf);
  } finally {
    bytes.fill(0);
  }
}

/** Raw Argon2id, version 1.3, 32 bytes, no limits: for `passphraseKey` and the self-test. */
export function argon2(password: Uint8Array, salt: Uint8Array, cost: KdfCost): Buffer {
  return hashRawSync(password, {
    algorithm: argon2id,
    memoryCost: cost.m,
    timeCost: cost.t,
    parallelism: cost.p,
    outputLen: 32,
    salt,
  });
}

/**
 * The cost for new slots on this computer: memory doubled from 64 MiB while one derivation stays under 0.4 s,
 * up to 256 MiB. `measure` gives the milliseconds of one derivation; it is replaced in tests.
 */
export function calibrate(measure: (cost: KdfCost) => number = timeOf): KdfCost {
  let cost = leastCost;
  while (cost.m < mostCalibratedMemory) {
    const next = { ...cost, m: cost.m * 2 };
    // Twice the memory takes at least twice as long: not even tried when that is already too slow.
    if (measure(cost) * 2 > mostMilliseconds || measure(next) > mostMilliseconds) return cost;
    cost = next;
  }
  return cost;
}

function timeOf(cost: KdfCost): number {
  const start = performance.now();
  argon2(Buffer.from('calibration'), Buffer.alloc(16, 1), cost);
  return performance.now() - start;
}
