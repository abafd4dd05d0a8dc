import type { FirstBadEntry, RunningCheck } from '../checks/check.ts';

/** A file that only the words open, or one page that everybody can read. */
export const copyKinds = ['encrypted', 'readable'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** A copy that is being prepared: its words, for an encrypted one, are told only here. */
export interface PreparedCopy {
  readonly id: string;
  readonly words: string | null;
}

/**
 * How far the check before the copy is, and what it found. `not-known`: it was broken off, or could not be noted on a full
 * disk.
 */
export interface CopyStatus {
  readonly running: RunningCheck | null;
  readonly check: 'holds' | 'does-not-hold' | 'not-known' | null;
  readonly firstBad: FirstBadEntry | null;
}
