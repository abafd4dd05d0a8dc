import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './files/write-atomically.ts';

export const lastSlotName = 'last-slot.json';
const mostBytes = 1024;

const fileSchema = z.strictObject({ format: z.literal(1), slotId: z.string().regex(/^[0-9a-f]{32}$/) });

/**
 * The slot of the key ring that a passphrase opened last on this computer, to be tried first: each slot tried in vain costs a whole
 * Argon2id. No secret, and worth nothing but time: undefined when there is none, or it is not one that this program writes.
 */
export function readLastSlot(home: string): string | undefined {
  const file = join(home, lastSlotName);
  try {
    const about = lstatSync(file, { throwIfNoEntry: false });
    if (about?.isFile() !== true || about.size > mostBytes) return undefined;
    return fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.slotId;
  } catch {
    return undefined;
  }
}

/** Keeps it, unless it stands there already. Where it cannot be written the order stays as it was, and nobody is told. */
export function keepLastSlot(home: string, slotId: string): void {
  if (readLastSlot(home) === slotId) return;
  try {
    writeAtomically(join(home, lastSlotName), Buffer.from(JSON.stringify({ format: 1, slotId }), 'utf8'));
  } catch {
    // The next unlock tries again.
  }
}
