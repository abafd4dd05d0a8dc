import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '../../../shared/ids.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { costAllowed } from './argon2.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const kdfSchema = z
  .strictObject({ alg: z.literal('argon2id'), m: z.int(), t: z.int(), p: z.int(), salt: hex(16) })
  .refine(costAllowed);

const wrappedFields = { iv: hex(12), wrapped: hex(32), tag: hex(16) };
const slotFields = { slotId: hex(16), userId: z.string().min(1).max(100), ...wrappedFields };

/**
 * A way to the vault key: a person's passphrase, the recovery code of the person who set it up, or `os`: a secret that the
 * computer's own key store keeps (security.md §3.2), never without a passphrase beside it.
 */
const slotSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pass'), kdf: kdfSchema, ...slotFields }),
  z.strictObject({ type: z.literal('recovery'), kdf: z.null(), ...slotFields }),
  z.strictObject({ type: z.literal('os'), kdf: z.null(), ...slotFields }),
]);
export type Slot = z.infer<typeof slotSchema>;

const headSchema = z.strictObject({ device: idSchema, seq: z.int().min(1), hash: hex(32) });

export const keyringSchema = z.strictObject({
  /**
   * 2 once wrong tries are counted in a file beside the ring (`electron/vault/brake.ts`), which 1 does not know; 3 once
   * there was a slot of the computer's key store, which 2 does not know.
   */
  format: z.literal([1, 2, 3]),
  vaultId: idSchema,
  /** Rises with each change of the slots; the database knows it too, so an old ring is noticed. */
  generation: z.int().min(1),
  /** The first 16 bytes of the database file, kept here in case those are damaged. */
  dbSalt: hex(16),
  slots: z.array(slotSchema).min(1).max(200),
  /** Copy of the ledger's heads, to notice a database that went back. */
  heads: z.array(headSchema).max(200),
  /** SHA-256 of all above: tells a damaged file from a wrong passphrase. It proves nothing against an attacker. */
  checksum: hex(32),
  /** HMAC-SHA256 of all above under a key derived from the vault key. */
  mac: hex(32),
});
export type Keyring = z.infer<typeof keyringSchema>;
export type KeyringContent = Omit<Keyring, 'checksum' | 'mac'>;

/** The ring with its checksum and MAC. */
export function sealRing(content: KeyringContent, macKey: Buffer): Keyring {
  const checked = { ...content, checksum: checksumOf(content) };
  return { ...checked, mac: macOf(checked, macKey) };
}

/** What a ring says, without checksum and MAC. */
export function contentOf(ring: Keyring): KeyringContent {
  const { checksum: _checksum, mac: _mac, ...content } = ring;
  return content;
}

/** Whether the checksum is that of the content. */
export function checksumHolds(ring: Keyring): boolean {
  return ring.checksum === checksumOf(contentOf(ring));
}

/** Whether the ring was written by somebody who had the vault key. */
export function macHolds(ring: Keyring, macKey: Buffer): boolean {
  const { mac, ...checked } = ring;
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(checked, macKey), 'hex'));
}

function checksumOf(content: KeyringContent): string {
  return createHash('sha256').update(canonicalText(content)).digest('hex');
}

function macOf(checked: Omit<Keyring, 'mac'>, macKey: Buffer): string {
  return createHmac('sha256', macKey).update(canonicalText(checked)).digest('hex');
}
