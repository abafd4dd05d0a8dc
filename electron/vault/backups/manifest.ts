import { createHash, type KeyObject } from 'node:crypto';
import { type Manifest, manifestSchema } from '../../../shared/backups/manifest.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { signatureHolds, signHash } from '../ledger/entry.ts';

/** Keeps the hash of a manifest apart from that of an entry (0x00) and of a later Merkle node (0x01). */
const mark = Buffer.from([2]);

const hashOf = (content: Omit<Manifest, 'signature'>): string =>
  createHash('sha256').update(mark).update(canonicalText(content), 'utf8').digest('hex');

/** The text of a manifest, signed with this computer's key (Ed25519, as the ledger's entries). */
export function signManifest(content: Omit<Manifest, 'signature'>, key: KeyObject): string {
  return canonicalText({ ...content, signature: signHash(hashOf(content), key) });
}

/** The manifest in a text, or undefined: only the very text this program writes is taken, as with the key ring. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success && canonicalText(parsed.data) === text ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a manifest was signed by a computer of the vault; `keys` are the vault's public keys by computer. */
export function manifestHolds(manifest: Manifest, keys: ReadonlyMap<string, KeyObject>): boolean {
  const { signature, ...content } = manifest;
  const key = keys.get(manifest.device);
  return key !== undefined && signatureHolds(hashOf(content), signature, key);
}
