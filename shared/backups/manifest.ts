import { z } from 'zod';
import { idSchema } from '../ids.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** A file of a backup: its name there (never a path), its size in bytes and its SHA-256. */
const backupFileSchema = z.strictObject({
  name: z
    .string()
    .max(80)
    .regex(/^[a-z0-9][a-z0-9.-]*$/),
  size: z.int().min(1),
  sha256: hex(32),
});
export type BackupFile = z.infer<typeof backupFileSchema>;

/** Why a backup was made: once a day, because somebody asked, or before an update or a change of the vault key. */
export const backupReasons = ['daily', 'asked', 'update', 'key'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a backup says about itself. Canonical JSON, signed by the computer that made it. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  vault: idSchema,
  /** The computer whose key signed, as in the ledger. */
  device: idSchema,
  /** When the copy was begun, UTC ms. */
  at: z.int(),
  reason: z.enum(backupReasons),
  /** Version of the program; null before an update, where the one that wrote the tables is not known. */
  program: z.string().max(40).nullable(),
  /** Version of the tables (`user_version`). */
  tables: z.int().min(1),
  ringGeneration: z.int().min(1),
  /** The ledger's newest entry of each computer. */
  heads: z.array(z.strictObject({ device: idSchema, seq: z.int().min(1), hash: hex(32) })).max(200),
  /** Rows of each table. */
  counts: z.record(z.string(), z.int().min(0)),
  /** The database, the key ring, and every attached file under its random name. */
  files: z.array(backupFileSchema).min(2).max(200_000),
  /** Ed25519 over the SHA-256 of 0x02 and everything above, hex. */
  signature: hex(64),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The files of a backup's folder; the manifest is written last. */
export const manifestName = 'manifest.json';
export const backupDatabase = 'stria.db';
export const backupRing = 'keyring.json';

/** How the folders of a vault's backups begin. */
export const backupPrefix = (vaultId: string): string => `stria-${vaultId.slice(0, 8)}-`;

/** The list of what was erased in a vault: beside it, and beside its backups, so that it outlives each of them. */
export const erasureListName = (vaultId: string): string => `${backupPrefix(vaultId)}erased.json`;

/** The name of a backup's folder: the vault, and the time in UTC to the millisecond. */
export const backupFolder = (vaultId: string, at: number): string =>
  `${backupPrefix(vaultId)}${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}`;
