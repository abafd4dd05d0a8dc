import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalText } from '../ledger/canonical.ts';

/** A key wrapped by another: AES-256-GCM, all hex. */
export interface Wrapped {
  readonly iv: string;
  readonly wrapped: string;
  readonly tag: string;
}

const algorithm = 'aes-256-gcm';

/** Wraps a 32-byte key; `about` is authenticated with it, as canonical JSON. A fresh 96-bit nonce each time. */
export function wrapKey(key: Buffer, by: Buffer, about: unknown): Wrapped {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, by, iv);
  cipher.setAAD(Buffer.from(canonicalText(about), 'utf8'));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    iv: iv.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The wrapped key, or undefined when the wrapping key is another one or anything was changed. */
export function unwrapKey({ iv, wrapped, tag }: Wrapped, by: Buffer, about: unknown): Buffer | undefined {
  const decipher = createDecipheriv(algorithm, by, Buffer.from(iv, 'hex'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(canonicalText(about), 'utf8'));
  decipher.setAuthTag(Buffer.from(tag, 'hex'));
  const key = decipher.update(Buffer.from(wrapped, 'hex'));
  try {
    decipher.final();
    return key;
  } catch {
    key.fill(0);
    return undefined;
  }
}
