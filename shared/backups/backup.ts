import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';

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
  /** When backups there were last read again, UTC ms. */
  readAt: z.int().nullable().default(null),
  /** What came of reading each, by the name of its folder. */
  readings: z
    .array(z.strictObject({ name: z.string().max(200), at: z.int(), holds: z.boolean() }))
    .max(500)
    .default([]),
});
export type BackupNote = z.infer<typeof noteSchema>;

/** Of a folder in which nothing was done yet. */
export const emptyNote: BackupNote = { goodAt: null, failure: null, readAt: null, readings: [] };

/** What the vault of this computer remembers about its backups. */
export const backupSettingsSchema = z.strictObject({
  /** The second folder, chosen by the person. */
  folder: z.string().max(4096).nullable(),
  home: noteSchema,
  outside: noteSchema,
  /** The local day on which the person said that Today need not speak of backups. */
  quietOn: dateSchema.nullable(),
  /** The last restore drill that held, UTC ms, and its certificate. */
  drill: z.strictObject({ at: z.int(), document: idSchema }).nullable().default(null),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

/** Before the first backup. */
export const noBackupsYet: BackupSettings = {
  folder: null,
  home: emptyNote,
  outside: emptyNote,
  quietOn: null,
  drill: null,
};

/** What is being done with a backup just now. */
export type BackupStep =
  | 'clearing'
  | 'holding'
  | 'ring'
  | 'copying'
  | 'comparing'
  | 'files'
  | 'checking'
  | 'signing'
  | 'thinning'
  | 'done';

/** The backup that is being made: in which folder, what is done, how far that is in bytes (`of` is 0 where it is not known). */
export interface BackupMaking {
  readonly place: BackupPlace;
  readonly step: BackupStep;
  readonly done: number;
  readonly of: number;
  /** For how long that step has been going on, ms. */
  readonly since: number;
}

/** A backup that is not as it was written any more. */
export interface DamagedBackup {
  readonly folder: string;
  readonly at: number;
}

/**
 * A backup that knows entries which these records do not have: an older copy of the whole vault was put in place. Their
 * numbers, and when the last one that is left was written, UTC ms.
 */
export interface NewerBackup {
  readonly folder: string;
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly after: number | null;
}

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
  /** Backups that did not hold when they were read again: their folders, and when they were made. */
  readonly damaged: readonly DamagedBackup[];
  /** The newest backup there that knows more than these records. */
  readonly newer: NewerBackup | null;
  readonly failure: { readonly at: number; readonly why: BackupFailure } | null;
}

/** The backups of this vault. */
export interface BackupsStatus {
  readonly targets: readonly BackupTarget[];
  /** The local day for which the person asked not to be told again. */
  readonly quietOn: string | null;
  /** When a backup was last proved by restoring it, UTC ms. */
  readonly drilledAt: number | null;
}

/** What a person can be told about backups on Today. */
export type BackupDue =
  | { readonly why: 'none' | 'none-outside' | 'never-drilled' }
  | { readonly why: 'old' | 'ahead' | 'drill-old'; readonly lastAt: number }
  | ({ readonly why: 'damaged' } & DamagedBackup)
  | ({ readonly why: 'newer' } & NewerBackup);

const day = 86_400_000;
/** A date this far from now and more has not come yet: the clock was wrong when it was noted, ms. */
const ahead = day;

/** The newest of some backups at `now` (UTC ms); one that a clock ahead of time dated counts only where there is no other. */
export const newestBackup = <Made extends { readonly at: number }>(
  made: readonly Made[],
  now: number,
): Made | undefined => {
  const isAhead = ({ at }: Made): number => Number(at - now > ahead);
  return made.toSorted((one, other) => isAhead(one) - isAhead(other) || other.at - one.at)[0];
};

/**
 * What a person should be told about backups on Today, or null when all is well at `now` (UTC ms). Of restore drills only
 * owners are told: they alone can make one.
 */
export const backupDue = (
  { targets, drilledAt }: BackupsStatus,
  now: number,
  isOwner: boolean,
): BackupDue | null => {
  const [newer] = targets.flatMap((target) => target.newer ?? []).toSorted((a, b) => b.at - a.at);
  if (newer) return { why: 'newer', ...newer };
  const [damaged] = targets.flatMap((target) => target.damaged);
  if (damaged) return { why: 'damaged', ...damaged };
  const newest = targets.flatMap(({ lastAt }) => (lastAt === null ? [] : [lastAt]));
  const outside = targets.find(({ place }) => place === 'folder')?.lastAt ?? null;
  // Without a failure the first backup is only a moment away.
  if (newest.length === 0 && targets.some(({ failure }) => failure !== null)) return { why: 'none' };
  if (outside === null) return { why: 'none-outside' };
  const oldest = Math.min(...newest);
  if (now - oldest > 7 * day) return { why: 'old', lastAt: oldest };
  const latest = Math.max(...newest);
  if (latest - now > ahead) return { why: 'ahead', lastAt: latest };
  if (!isOwner) return null;
  if (drilledAt === null) return { why: 'never-drilled' };
  return now - drilledAt > 31 * day ? { why: 'drill-old', lastAt: drilledAt } : null;
};
