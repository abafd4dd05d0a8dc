import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { backupPlaces, type BackupPlace } from './backup.ts';
import { restoreFailures, type RunningRestore } from '../restores/restore.ts';

const path = z.string().max(8192);
const headSchema = z.strictObject({
  device: idSchema,
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One weekly reading of the backups of a folder, as the ledger keeps it. Frozen: see `electron/vault/bodies.ts`. */
export const rereadSchema = z.strictObject({
  place: z.enum(backupPlaces),
  folder: path,
  /** Backups whose files were read and compared, and their bytes. */
  backups: z.int().min(0),
  bytes: z.int().min(0),
  /** When the ones that did not hold were made, UTC ms. */
  damaged: z.array(z.int()).max(200),
});
export type RereadRecord = z.infer<typeof rereadSchema>;

/** One restore drill, as the ledger keeps it. Frozen: see `electron/vault/bodies.ts`. */
export const drillSchema = z.strictObject({
  /** The backup's folder, and when it was made, UTC ms. */
  folder: path,
  backup: z.int(),
  /** What did not hold; null when everything did, and then what was found follows. */
  fault: z.enum(restoreFailures).nullable(),
  found: z
    .strictObject({
      program: z.string().max(40).nullable(),
      by: z.enum(['passphrase', 'code']),
      /** Whose passphrase or code opened it. */
      openedFor: z.string().max(400),
      entries: z.int().min(0),
      counts: z.record(z.string(), z.int().min(0)),
      heads: z.array(headSchema).max(200),
    })
    .nullable(),
  /** How long it took from the first byte copied to the last entry checked, ms. */
  ms: z.int().min(0),
});
export type DrillRecord = z.infer<typeof drillSchema>;

/** The last drill that held, and the one that is going on. */
export interface DrillsStatus {
  readonly last: { readonly at: number; readonly document: string } | null;
  readonly running: (RunningRestore & { readonly place: BackupPlace }) | null;
}
