import { z } from 'zod';
import type { Failure } from '../errors.ts';

/** What does not hold at the first bad entry; see `Fault` of the vault's ledger. */
export const checkFaults = [
  'hash',
  'signature',
  'chain',
  'gap',
  'body',
  'missing-body',
  'not-erased',
  'projection',
  'schema',
  'file-missing',
  'file-changed',
] as const;

/**
 * The first entry that does not hold. `from` is when the last entry was written that does (null: none before it),
 * `until` when the newest one was: what lies between is not sure. UTC ms.
 */
export const firstBadSchema = z.strictObject({
  device: z.string(),
  seq: z.int().min(0),
  why: z.enum(checkFaults),
  from: z.int().nullable(),
  until: z.int().nullable(),
});
export type FirstBadEntry = z.infer<typeof firstBadSchema>;

/** One whole check of the ledger: asked by a person, or the weekly one. */
export interface CheckResult {
  readonly at: number;
  readonly by: string;
  readonly asked: 'person' | 'weekly';
  readonly entries: number;
  readonly firstBad: FirstBadEntry | null;
}

/** How far a running check is: the pages of a large database that was not closed properly, then entries, then the tables made from them, then the words that the search finds, then the bytes of attached files; `since` is for how long that part has been going on, ms. */
export interface RunningCheck {
  readonly part: 'pages' | 'entries' | 'tables' | 'words' | 'files';
  readonly done: number;
  /** Null while words are counted. */
  readonly total: number | null;
  readonly since: number;
}

/** How far a running check is, and how the last one ended. */
export interface CheckStatus {
  readonly running: RunningCheck | null;
  readonly last: CheckResult | null;
  /** Why the last one that a person asked for could not be ended: a disk that cannot be read, or is full. */
  readonly brokenOff: Failure | null;
}

/** Hours for which a whole check that held is enough for records that leave (`docs/security.md`). */
export const checkHoldsHours = 24;

/** Days after which everything is checked again by itself. */
export const checkEveryDays = 7;
