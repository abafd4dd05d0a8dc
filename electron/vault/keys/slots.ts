import { randomBytes } from 'node:crypto';
import { type KdfCost, type KdfParams, passphraseKey } from './argon2.ts';
import { hkdf } from './derive.ts';
import { unwrapKey, wrapKey } from './envelope.ts';
import type { Slot } from './keyring-format.ts';

/** Everything of a slot but the wrapped key itself, with the vault's id: bound to it as additional data. */
const bound = (vaultId: string, { slotId, type, userId, kdf }: Omit<Slot, 'iv' | 'wrapped' | 'tag'>) => ({
  format: 1,
  vaultId,
  slotId,
  type,
  userId,
  kdf,
});

const newSlotId = (): string => randomBytes(16).toString('hex');

/** A slot that this person's passphrase opens; a new one, unless it takes the place of the slot with this id. */
export function makePassSlot(
  vault: { readonly vaultId: string; readonly vaultKey: Buffer },
  person: { readonly userId: string; readonly passphrase: string },
  cost: KdfCost,
  slotId = newSlotId(),
): Slot {
  const { m, t, p } = cost;
  const kdf: KdfParams = { alg: 'argon2id', m, t, p, salt: randomBytes(16).toString('hex') };
  const about = { type: 'pass', slotId, userId: person.userId, kdf } as const;
  const key = passphraseKey(person.passphrase, kdf);
  const slot = { ...about, ...wrapKey(vault.vaultKey, key, bound(vault.vaultId, about)) };
  key.fill(0);
  return slot;
}

/** What opens a slot without Argon2id: it is random, and long enough (130 and 256 bits) that HKDF is enough. */
type RandomSlot = Exclude<Slot['type'], 'pass'>;
const labels: Readonly<Record<RandomSlot, string>> = {
  recovery: 'stria/v1/recovery-slot',
  os: 'stria/v1/os-slot',
};

/** A slot that a recovery code opens, or the secret in the computer's key store. */
export function makeRandomSlot(
  vault: { readonly vaultId: string; readonly vaultKey: Buffer },
  userId: string,
  type: RandomSlot,
  secret: Buffer,
): Slot {
  const about = { type, slotId: newSlotId(), userId, kdf: null } as const;
  const key = hkdf(secret, vault.vaultId, labels[type]);
  const slot = { ...about, ...wrapKey(vault.vaultKey, key, bound(vault.vaultId, about)) };
  key.fill(0);
  return slot;
}

/** The vault key in a slot, or undefined when the secret is another one or the slot was changed. */
export function openSlot(slot: Slot, vaultId: string, secret: string | Buffer): Buffer | undefined {
  const key = slotKey(slot, vaultId, secret);
  if (key === undefined) return undefined;
  try {
    return unwrapKey(slot, key, bound(vaultId, slot));
  } finally {
    key.fill(0);
  }
}

function slotKey(slot: Slot, vaultId: string, secret: string | Buffer): Buffer | undefined {
  if (slot.type === 'pass') return typeof secret === 'string' ? passphraseKey(secret, slot.kdf) : undefined;
  return typeof secret === 'string' ? undefined : hkdf(secret, vaultId, labels[slot.type]);
}
