import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDiskFull, writeAtomically } from '../files/write-atomically.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { checksumHolds, type Keyring, keyringSchema } from './keyring-format.ts';

export const keyringName = 'keyring.json';
export const lastGoodName = 'keyring.last-good.json';
const mostBytes = 256 * 1024;

export type KeyringFailure = 'missing' | 'damaged' | 'newer';
export type KeyringRead =
  | { readonly ok: true; readonly ring: Keyring; readonly from: 'ring' | 'last-good' }
  | { readonly ok: false; readonly why: KeyringFailure };

/** Reads the key ring of a vault folder, or its last good copy when the ring is missing or damaged. */
export function readKeyring(folder: string): KeyringRead {
  const ring = readOne(join(folder, keyringName));
  if (ring.ok) return { ...ring, from: 'ring' };
  if (ring.why === 'newer') return ring;
  const copy = readOne(join(folder, lastGoodName));
  if (copy.ok) return { ...copy, from: 'last-good' };
  return copy.why === 'missing' ? ring : copy;
}

/** Whether the copy beside a ring is one of before its last change: with the keys of then it would open nothing, or too much. */
export function isCopyBehind(folder: string, { generation }: Keyring): boolean {
  const copy = readOne(join(folder, lastGoodName));
  return copy.ok && copy.ring.generation < generation;
}

type One =
  { readonly ok: true; readonly ring: Keyring } | { readonly ok: false; readonly why: KeyringFailure };

function readOne(file: string): One {
  const about = lstatSync(file, { throwIfNoEntry: false });
  if (about === undefined) return { ok: false, why: 'missing' };
  if (!about.isFile() || about.size > mostBytes) return { ok: false, why: 'damaged' };
  return parseKeyring(readFileSync(file, 'utf8'));
}

/**
 * The key ring in a text. Only the very text this program writes is taken (canonical JSON), so a duplicate key,
 * another order or anything a parser could read in two ways is damage.
 */
export function parseKeyring(text: string): One {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'damaged' };
  }
  if (isNewer(value)) return { ok: false, why: 'newer' };
  const parsed = keyringSchema.safeParse(value);
  if (!parsed.success || canonicalText(parsed.data) !== text) return { ok: false, why: 'damaged' };
  return checksumHolds(parsed.data) ? { ok: true, ring: parsed.data } : { ok: false, why: 'damaged' };
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value)) return false;
  return Number.isSafeInteger(value.format) && Number(value.format) > 3;
}

/**
 * Writes a ring with changed slots: the ring, read back, then its copy. The copy follows at once, because with
 * the old one a removed person or a used recovery code could still get in.
 */
export function writeKeyring(folder: string, ring: Keyring): void {
  writeHeads(folder, ring);
  const again = readOne(join(folder, keyringName));
  if (!again.ok) throw new Error('The key ring could not be read back.');
  writeAtomically(join(folder, lastGoodName), Buffer.from(canonicalText(ring), 'utf8'));
}

/**
 * Puts a good ring in the place of a damaged or older one or its copy. On a full disk the next opening does it: the copy is only used
 * when the ring is damaged, and the vault must open for reading.
 */
export function writeKeyringIfRoom(folder: string, ring: Keyring): void {
  try {
    writeKeyring(folder, ring);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

/** Writes a ring of which only the ledger's heads changed; the copy may lag behind in those. */
export function writeHeads(folder: string, ring: Keyring): void {
  writeAtomically(join(folder, keyringName), Buffer.from(canonicalText(ring), 'utf8'));
}
