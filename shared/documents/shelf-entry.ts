import { z } from 'zod';
import type { CalendarDate } from '../dates/calendar.ts';

/** How a document of a patient stands. */
export const shelfStates = [
  'needed',
  'offered',
  'signed',
  'expired',
  'withdrawn',
  'kept',
  'not-valid',
] as const;
export type ShelfState = (typeof shelfStates)[number];

/** What lies on a patient's shelf. */
export const shelfKinds = [
  'treatment',
  'photo',
  'anaesthetic',
  'guardian',
  'refusal',
  'addendum',
  'withdrawal',
  'screening',
  'session-record',
  'course-summary',
  'aftercare',
  'plan',
  'letter',
  'leaflet',
  'treatment-sheet',
  'scan',
  'other',
] as const;
export type ShelfKind = (typeof shelfKinds)[number];

/** Why something is needed. */
export const shelfNeeds = [
  'no-consent',
  'declined',
  'withdrawn',
  'expired',
  'new-text',
  'scope',
  'photos-without-consent',
  'minor',
  'prescribed',
  'no-screening',
] as const;
export type ShelfNeed = (typeof shelfNeeds)[number];

/** One line of the shelf. What is needed or only offered on the screen has no document yet. */
export interface ShelfEntry {
  /** Names the line among those of the patient. */
  readonly key: string;
  readonly kind: ShelfKind;
  readonly state: ShelfState;
  /** As it stands on the document or attachment; empty for what is needed. */
  readonly title: string;
  /** When it was signed, made or attached, UTC ms; null for what is needed. */
  readonly at: number | null;
  readonly day: CalendarDate | null;
  readonly document: string | null;
  readonly attachment: string | null;
  /** The draft of a consent that is being offered. */
  readonly draft: string | null;
  /** The attached scan of a printed form that came back signed. */
  readonly returned: string | null;
  readonly need: ShelfNeed | null;
  /** Why it is not valid; empty for everything else. */
  readonly reason: string;
}

/** Which lines are wanted; null leaves a question open. */
export const shelfFilterSchema = z.strictObject({
  state: z.enum(shelfStates).nullable(),
  kind: z.enum(shelfKinds).nullable(),
  year: z.int().min(1850).max(2199).nullable(),
  query: z.string().max(200),
});
export type ShelfFilter = z.infer<typeof shelfFilterSchema>;

/** Everything. */
export const wholeShelf: ShelfFilter = { state: null, kind: null, year: null, query: '' };

export interface ShelfPage {
  readonly entries: readonly ShelfEntry[];
  /** Pass it to go on; null at the end. */
  readonly next: string | null;
  /** How many fit the filter, and how many there are. */
  readonly total: number;
  readonly all: number;
  /** Years and kinds that there are, for the choices of the filter. */
  readonly years: readonly number[];
  readonly kinds: readonly ShelfKind[];
}
