import type { NotValid } from '../corrections/correction.ts';
import type { Pass } from '../passes/pass.ts';
import type { Finding } from '../rules/finding.ts';

/** One thing that was outside a rule, with the words of who went on past it. */
export interface ReviewPoint {
  readonly finding: Finding;
  /** The author's own reason; empty when an owner's pass stood for it. */
  readonly reason: string;
  readonly pass: Pick<Pass, 'by' | 'at' | 'reason'> | null;
}

/** A session sealed or amended outside a rule, or after a passed stop, that no owner has looked at since. */
export interface ReviewItem {
  readonly session: string;
  /** The version that is to be looked at. */
  readonly revision: number;
  readonly patient: string;
  readonly patientName: string;
  readonly ordinal: number;
  readonly at: number;
  /** Who sealed this version. */
  readonly by: string;
  /** The mark that the session is not valid; null while it is. It waits to be looked at either way. */
  readonly invalid: NotValid | null;
  readonly points: readonly ReviewPoint[];
}

/** The newest of what waits for an owner, and how many there are. */
export interface ReviewList {
  readonly items: readonly ReviewItem[];
  readonly total: number;
}
