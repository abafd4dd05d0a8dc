import type { RunningCheck } from '../checks/check.ts';

/** What is put together in slices, by the channel that asks for it: everything else is answered meanwhile. */
export const longWorks = [
  'merges:likely',
  'keeping:review',
  'keeping:count',
  'keeping:print',
  'keeping:table',
  'exposures:list',
  'exposures:print',
  'exposures:table',
  'outcomes:report',
  'outcomes:cases',
  'outcomes:print',
  'outcomes:table',
  'timelines:print',
  'entries:print',
  'copies:save',
  'documents:save-pdf',
  'erasures:preview',
  'keys:change',
  'assessments:blind-pairs',
] as const;
export type LongWork = (typeof longWorks)[number];

/** How far a work is; `total` is null while it is not known how much there is. */
export interface Far {
  readonly done: number;
  readonly total: number | null;
}

/** What a work does first and what then, where that has words of its own. */
export type WorkPart = 'backing-up' | 'rekeying' | 'checking' | `checking-${RunningCheck['part']}`;

/** How far the whole work is, and which part of it is done just now. */
export interface FarInParts extends Far {
  readonly part?: WorkPart;
  /** For how long, ms, where it is only that part that is told of. */
  readonly since?: number;
}

/** A work that is under way. */
export interface RunningWork extends FarInParts {
  readonly work: LongWork;
  /** For how long, ms. */
  readonly since: number;
}

/** From which share and which time on what is left can be guessed. */
const guessed = { share: 0.03, ms: 1000 } as const;

/** How long a work still takes at the pace it had so far, ms; null while nothing can be said. */
export const timeLeft = ({ done, total, since }: Far & { readonly since: number }): number | null => {
  if (total === null || total <= 0 || since < guessed.ms) return null;
  const share = Math.min(1, done / total);
  return share < guessed.share ? null : (since / share) * (1 - share);
};
