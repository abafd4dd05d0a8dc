import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';

/** Where backups go: the folder beside the vault, or the one that the person chose. */
export const backupPlaces = ['home', 'folder'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** Why a backup was not made; each has its own plain sentence. */
export const backupFailures = [
  'folder-missing',
  'folder-full',
  'folder-not-writable',
  'not-written',
  'copy-differs',
  'check-failed',
] as const;
export type BackupFailure = (typeof backupFailures)[number];

const noteSchema = z.strictObject({
  /** When the last good backup was made there, UTC ms. */
  goodAt: z.int().nullable(),
  /** What went wrong last time; null when it went well. */
  failure: z.strictObject({ at: z.int(), why: z.enum(backupFailures) }).nullable(),
});

/** What the vault of this computer remembers about its backups. */
export const backupSettingsSchema = z.strictObject({
  /** The second folder, chosen by the person. */
  folder: z.string().max(4096).nullable(),
  home: noteSchema,
  outside: noteSchema,
  /** The local day on which the person said that Today need not speak of backups. */
  quietOn: dateSchema.nullable(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

/** Before the first backup. */
export const noBackupsYet: BackupSettings = {
  folder: null,
  home: { goodAt: null, failure: null },
  outside: { goodAt: null, failure: null },
  quietOn: null,
};

/** What is being done with a backup just now. */
export type BackupStep =
  'clearing' | 'holding' | 'ring' | 'copying' | 'comparing' | 'checking' | 'signing' | 'thinning' | 'done';

/** One folder with backups, as the person is told of it. */
export interface BackupTarget {
  readonly place: BackupPlace;
  readonly path: string;
  /** Whether the folder is there just now: a stick may be in a drawer. */
  readonly reachable: boolean;
  /** When the newest good backup was made there, UTC ms; null when there is none. */
  readonly lastAt: number | null;
  /** Good backups there, and copies that were never finished or were changed; 0 while it is not reachable. */
  readonly good: number;
  readonly unfinished: number;
  readonly failure: { readonly at: number; readonly why: BackupFailure } | null;
}

/** The backups of this vault. */
export interface BackupsStatus {
  readonly targets: readonly BackupTarget[];
  /** The local day for which the person asked not to be told again. */
  readonly quietOn: string | null;
}

const day = 86_400_000;

/** What a person should be told about backups on Today, or null when all is well at `now` (UTC ms). */
export const backupDue = (
  { targets }: BackupsStatus,
  now: number,
): { readonly why: 'none' | 'none-outside' } | { readonly why: 'old'; readonly lastAt: number } | null => {
  const newest = targets.flatMap(({ lastAt }) => (lastAt === null ? [] : [lastAt]));
  const outside = targets.find(({ place }) => place === 'folder')?.lastAt ?? null;
  // Without a failure the first backup is only a moment away.
  if (newest.length === 0 && targets.some(({ failure }) => failure !== null)) return { why: 'none' };
  if (outside === null) return { why: 'none-outside' };
  const oldest = Math.min(...newest);
  return now - oldest > 7 * day ? { why: 'old', lastAt: oldest } : null;
};
