import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../vault/files/write-atomically.ts';

const secretName = 'system-key.json';
const mostBytes = 16_384;

const fileSchema = z.strictObject({
  format: z.literal(1),
  /** Name of the key store that encrypted it. */
  backend: z.string().min(1).max(100),
  slotId: z.string().regex(/^[0-9a-f]{32}$/),
  /** What the key store made of the secret, base64. */
  encrypted: z.base64().max(8192),
});

/** The secret as the computer's key store encrypted it, and the slot of the key ring that it opens. */
export interface KeptSecret {
  readonly backend: string;
  readonly slotId: string;
  readonly encrypted: Buffer;
}

/** Reads the file in Stria's folder; undefined when there is none, or it is not one that this program writes. */
export const readSecret = (home: string): KeptSecret | undefined => {
  const file = join(home, secretName);
  try {
    const about = lstatSync(file, { throwIfNoEntry: false });
    if (about?.isFile() !== true || about.size > mostBytes) return undefined;
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) return undefined;
    const { backend, slotId, encrypted } = parsed.data;
    return { backend, slotId, encrypted: Buffer.from(encrypted, 'base64') };
  } catch {
    return undefined;
  }
};

/** Writes the file, on the disk when this returns. Throws what the disk throws. */
export const writeSecret = (home: string, { backend, slotId, encrypted }: KeptSecret): void => {
  const text = JSON.stringify({ format: 1, backend, slotId, encrypted: encrypted.toString('base64') });
  writeAtomically(join(home, secretName), Buffer.from(text, 'utf8'));
};

/** Removes the file. One that cannot be removed opens nothing, because its slot goes first; the next unlock tries again. */
export const removeSecret = (home: string): void => {
  try {
    rmSync(join(home, secretName), { force: true });
  } catch {
    // See above.
  }
};
