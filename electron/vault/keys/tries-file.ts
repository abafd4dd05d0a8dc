import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, ftruncateSync, lstatSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isDiskFull, writeAtomically } from '../files/write-atomically.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { hkdf } from './derive.ts';

export const triesName = 'tries.json';
const mostBytes = 65_536;

const whole = z.int().min(0);
const countFields = {
  /** Wrong passphrases and recovery codes since the last right one. */
  wrong: whole,
  /** Tries that were begun and never answered: the process was killed, or the power went. */
  brokenOff: whole,
};
const common = {
  ...countFields,
  /** How long the next try has to wait, ms, and the computer's uptime when that began, ms. */
  wait: whole,
  since: whole,
  /** The file was missing, torn or edited since the last right one. */
  changed: z.boolean(),
  /** How often wrong tries were told and cleared; the database knows it too, so an older copy is noticed. */
  cleared: whole,
  mac: z.string().regex(/^[0-9a-f]{64}$/),
};
const personSchema = z.strictObject({ userId: z.string().min(1).max(100), ...countFields });
const triesSchema = z.discriminatedUnion('format', [
  /** Nobody was asked in vain while they were at work. */
  z.strictObject({ format: z.literal(1), ...common }),
  z.strictObject({ format: z.literal(2), ...common, people: z.array(personSchema).min(1).max(500) }),
]);

/** Tries that were in vain, of one kind. */
export interface Count {
  readonly wrong: number;
  readonly brokenOff: number;
}

/**
 * What is known about the tries since the last right passphrase: at the lock page, where nobody says who they are, and, with
 * their id, of people who were asked again while they were at work.
 */
export interface Tries extends Count {
  readonly wait: number;
  readonly since: number;
  readonly changed: boolean;
  readonly cleared: number;
  readonly people: readonly (Count & { readonly userId: string })[];
}

/** Nobody tried anything. */
export const noTries: Tries = {
  wrong: 0,
  brokenOff: 0,
  wait: 0,
  since: 0,
  changed: false,
  cleared: 0,
  people: [],
};

/** What stands in the file: without people it is as it was before they were counted. */
const contentOf = ({ people, ...tries }: Tries): object =>
  people.length === 0 ? { format: 1, ...tries } : { format: 2, ...tries, people };

/**
 * The tries kept in a vault folder; `missing`, or `changed` when it is not the very text this program writes for
 * this vault (torn, edited, another vault's, a link).
 */
export function readTries(folder: string, vaultId: string): Tries | 'missing' | 'changed' {
  const file = join(folder, triesName);
  const about = lstatSync(file, { throwIfNoEntry: false });
  if (about === undefined) return 'missing';
  if (!about.isFile() || about.size > mostBytes) return 'changed';
  const text = readFileSync(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'changed';
  }
  const parsed = triesSchema.safeParse(value);
  if (!parsed.success || canonicalText(parsed.data) !== text) return 'changed';
  const { format: _format, mac, ...rest } = parsed.data;
  const tries = { people: [], ...rest };
  const right = timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(tries, vaultId), 'hex'));
  return right ? tries : 'changed';
}

/**
 * Replaces the file, on the disk when this returns. On a full disk the file is written over where it lies, which
 * needs no more room: the vault must still open for reading. Torn there by a power cut it counts as changed.
 */
export function writeTries(folder: string, vaultId: string, tries: Tries): void {
  const file = join(folder, triesName);
  const text = canonicalText({ ...contentOf(tries), mac: macOf(tries, vaultId) });
  const bytes = Buffer.from(text, 'utf8');
  try {
    writeAtomically(file, bytes);
  } catch (error) {
    if (!isDiskFull(error) || lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw error;
    writeOver(file, bytes);
  }
}

function writeOver(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  try {
    let done = 0;
    while (done < bytes.length) done += writeSync(handle, bytes, done, bytes.length - done, done);
    ftruncateSync(handle, bytes.length);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * HMAC-SHA256 of all above. While the vault is locked there is no secret to make it with: its key comes from the
 * vault's id, which stands in the key ring. So it finds damage, an edit by hand and another vault's file, and
 * nothing more: whoever reads this source and may write in the folder can make a right one, or put an older copy
 * back. That person can copy the whole vault too and guess elsewhere, where only Argon2id and the passphrase's
 * length are in the way.
 */
function macOf(tries: Tries, vaultId: string): string {
  const key = hkdf(Buffer.from(vaultId, 'utf8'), vaultId, 'stria/v1/tries-mac');
  return createHmac('sha256', key)
    .update(canonicalText(contentOf(tries)))
    .digest('hex');
}
