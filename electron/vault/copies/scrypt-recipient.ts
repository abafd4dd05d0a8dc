import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Recipient, Stanza } from 'age-encryption';

/** What age asks of scrypt (age-encryption.org/v1, "The scrypt recipient type"): r = 8, p = 1; 2^18 is what its own program takes. */
const cost = { logN: 18, r: 8, p: 1 } as const;
const label = 'age-encryption.org/v1/scrypt';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Standard base64 without its filling. */
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/**
 * Locks the key of an age file with a passphrase, as the library does it itself, but beside the vault's own work: its derivation
 * takes a second in one go. The file key is encrypted under a key that is used once, so the nonce is zero.
 */
export const scryptRecipient = (passphrase: string): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(16);
    const { logN, r, p } = cost;
    const maxmem = 2 * 128 * r * 2 ** logN;
    const given = Buffer.concat([Buffer.from(label), salt]);
    const key = await derive(passphrase, given, 32, { N: 2 ** logN, r, p, maxmem });
    try {
      const wrapped = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      return [new Stanza(['scrypt', base64(salt), String(logN)], wrapped)];
    } finally {
      key.fill(0);
    }
  },
});
