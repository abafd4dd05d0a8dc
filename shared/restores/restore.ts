/** Why a backup is not restored; each has its own plain sentence. */
export const restoreFailures = [
  'not-a-backup',
  'incomplete',
  'file-differs',
  'ring-damaged',
  'ring-foreign',
  'newer',
  'secret',
  'not-owner',
  'database',
  'signature',
  'ledger',
  'in-use',
  'disk-full',
  'not-written',
] as const;
export type RestoreFailure = (typeof restoreFailures)[number];

/** Of these the backup itself is the reason: it does not hold what it was made with. */
export const backupFaults = [
  'incomplete',
  'file-differs',
  'ring-damaged',
  'ring-foreign',
  'database',
  'signature',
  'ledger',
] as const satisfies readonly RestoreFailure[];

/**
 * How far the checking of a backup has got: bytes while copying, tables while verifying and comparing, words while
 * searching, steps while updating an older one, entries while indexing and replaying, people while erasing. `of` is 0 where it is not known.
 */
export interface RestoreProgress {
  readonly step:
    | 'copying'
    | 'verifying'
    | 'updating'
    | 'indexing'
    | 'replaying'
    | 'comparing'
    | 'searching'
    | 'erasing'
    | 'compacting';
  readonly done: number;
  readonly of: number;
}

/** The same, and for how long that step has been going on, ms. */
export interface RunningRestore extends RestoreProgress {
  readonly since: number;
}

/** How a backup was opened: by a passphrase or by a recovery code. */
export type OpenedBy = 'passphrase' | 'code';

/** The folder that a copy is checked in, by what it is for and twelve hexadecimal digits. */
export const checkFolder = (purpose: 'restore' | 'drill', digits: string): string =>
  purpose === 'restore' ? `vault.restore-${digits}.part` : `drill-${digits}.part`;

/** Whether a name is that of a folder that a copy was checked in: the rest of one that was broken off. */
export const isCheckFolder = (name: string): boolean =>
  /^(?:vault\.restore-|drill-)[0-9a-f]{12}\.part$/.test(name);

/** One backup that can be restored, as it speaks of itself: nothing of it is checked before it is opened. */
export interface FoundBackup {
  /** For `restores:start`; the page never names a path. */
  readonly id: string;
  /** When it was made, UTC ms. */
  readonly at: number;
  readonly path: string;
  /** Size of its files together, bytes. */
  readonly size: number;
}

/** What is known of a restore: what can be chosen, what is going on, and what came of the last one. */
export interface RestoresStatus {
  readonly backups: readonly FoundBackup[];
  readonly running: RunningRestore | null;
  readonly done: RestoreDone | null;
}

/** A backup in the place of the vault. */
export interface RestoreDone {
  readonly at: number;
  readonly entries: number;
  /** People who were erased again, because they had been erased after the backup was made. */
  readonly erased: number;
  /** The folder that the vault which was here lies in now; null when there was none. */
  readonly kept: string | null;
  /** Whether the vault that was here was put back again. */
  readonly undone: boolean;
}
