/** Finding anything that was written: what is asked, what is found, and the searches that a person keeps. */
import { z } from 'zod';
import { striaeTypes } from '../concerns/concern.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { skinTypes } from '../patients/patient.ts';
import { regions, sides, type Region, type Side } from '../regions/regions.ts';
import { filledLine, line } from '../text/schema.ts';
import type { SnippetPart } from '../text/snippet.ts';

/** The records that are found by their words, in the order in which they are offered. */
export const searchKinds = [
  'patient',
  'session',
  'course',
  'concern',
  'zone',
  'screening',
  'consent',
  'addendum',
  'withdrawal',
  'correction',
  'adverse-event',
  'follow-up',
  'assessment',
  'attachment',
  'document',
  'product',
  'lot',
  'device',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A graded sign of a session; `any` is the worst of them. */
export const searchedSigns = ['any', 'erythema', 'oedema', 'bleeding', 'bruising'] as const;

const depth = z.int().min(1).max(20_000);

/** What narrows a search; null, and an empty lot, leave a question open. Dates are local days, both included. */
export const searchFilterSchema = z.strictObject({
  kind: z.enum(searchKinds).nullable(),
  from: dateSchema.nullable(),
  until: dateSchema.nullable(),
  /** Who sealed the session. */
  person: idSchema.nullable(),
  device: idSchema.nullable(),
  /** The beginning of the lot of anything that was used. */
  lot: line(80),
  /** The beginning of the lot of the cartridge. */
  cartridge: line(80),
  /** An area was needled within this band, µm. */
  depth: z
    .strictObject({ minUm: depth, maxUm: depth })
    .refine(({ minUm, maxUm }) => minUm <= maxUm, { message: 'search.depth-reversed' })
    .nullable(),
  region: z.strictObject({ region: z.enum(regions), side: z.enum(sides).nullable() }).nullable(),
  striae: z.enum(striaeTypes).nullable(),
  skin: z.enum(skinTypes).nullable(),
  grade: z.strictObject({ sign: z.enum(searchedSigns), atLeast: z.int().min(1).max(4) }).nullable(),
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** Everything. */
export const noFilter: SearchFilter = {
  kind: null,
  from: null,
  until: null,
  person: null,
  device: null,
  lot: '',
  cartridge: '',
  depth: null,
  region: null,
  striae: null,
  skin: null,
  grade: null,
};

/** Whether something is asked that only a session has: then sessions are found and nothing else. */
export const asksForSessions = (filter: SearchFilter): boolean =>
  filter.person !== null ||
  filter.device !== null ||
  filter.lot.trim() !== '' ||
  filter.cartridge.trim() !== '' ||
  filter.depth !== null ||
  filter.region !== null ||
  filter.striae !== null ||
  filter.skin !== null ||
  filter.grade !== null;

/** Whether anything is narrowed at all. */
export const narrows = (filter: SearchFilter): boolean =>
  asksForSessions(filter) || filter.kind !== null || filter.from !== null || filter.until !== null;

/** Longest text that is searched for, in UTF-16 units. */
export const longestSearch = 200;

/** A search as one person keeps it under a name. */
export const savedSearchSchema = z.strictObject({
  name: filledLine(60),
  text: line(longestSearch),
  filter: searchFilterSchema,
});
export type SavedSearchFields = z.infer<typeof savedSearchSchema>;

export interface SavedSearch extends SavedSearchFields {
  readonly id: string;
  readonly revision: number;
}

/** Most searches that one person keeps; one more is refused. */
export const mostSavedSearches = 40;

/** Whose record was found. */
export interface FoundPatient {
  readonly id: string;
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
}

/** A session as a result shows it. */
export interface FoundSession {
  readonly ordinal: number;
  readonly by: string;
  readonly areas: readonly {
    readonly region: Region;
    readonly side: Side;
    readonly depthMinUm: number | null;
    readonly depthMaxUm: number | null;
  }[];
  /** The highest grade of any sign; null where none was graded. */
  readonly worst: number | null;
}

/** One record that was found. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  /** Null for what belongs to the practice. */
  readonly patient: FoundPatient | null;
  /** When it happened, or was last changed, UTC ms. */
  readonly at: number;
  /** Its name as somebody typed it; empty for records without one. */
  readonly title: string;
  /** The words around the first hit; empty where only the patient's name was met. */
  readonly snippet: readonly SnippetPart[];
  readonly session: FoundSession | null;
  /** Marked as not valid. */
  readonly invalid: boolean;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** Pass back to get the next ones; null at the end. */
  readonly next: string | null;
}
