import { z } from 'zod';
import type { CalendarDate } from '../dates/calendar.ts';
import type { PatientRow } from '../ipc/views.ts';
import type { Hold } from './hold.ts';
import type { KeepUntil } from './keep-until.ts';

/** What the review list is narrowed to. */
export const reviewFilters = ['past', 'decided', 'held', 'unknown'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export const reviewQuerySchema = z.strictObject({ filter: z.enum(reviewFilters) });

/** How long one patient's record is kept, and by what. */
export interface Keeping {
  readonly lastOn: CalendarDate;
  readonly keep: KeepUntil;
  readonly hold: Hold | null;
}

/** One patient of the review list. */
export interface ReviewRow extends Keeping {
  readonly patient: PatientRow;
}

export interface KeepingReview {
  readonly rows: readonly ReviewRow[];
  /** How many there are; `rows` holds `mostReviewed` at most. */
  readonly total: number;
}

/** Most patients that one list, print or table holds. */
export const mostReviewed = 1000;
