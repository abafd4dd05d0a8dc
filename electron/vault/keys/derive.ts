import { hkdfSync } from 'node:crypto';

/** What a vault's key is used for; each use has its own key. A label never changes. */
const labels = {
  database: 'stria/v1/database',
  ringMac: 'stria/v1/ring-mac',
  draft: 'stria/v1/draft',
  backup: 'stria/v1/backup',
  pin: 'stria/v1/pin',
  closed: 'stria/v1/closed',
} as const;

/** The key for one use of the vault: HKDF-SHA256 of the vault key, 32 bytes. The caller wipes it. */
export function deriveKey(vaultKey: Buffer, vaultId: string, use: keyof typeof labels): Buffer {
  return hkdf(vaultKey, vaultId, labels[use]);
}

/** HKDF-SHA256 (RFC 5869) with text for salt and label, 32 bytes. */
export function hkdf(secret: Buffer, salt: string, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, label, 32));
}
