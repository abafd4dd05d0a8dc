import { z } from 'zod';
import { striaeTypes } from '../concerns/concern.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { skinTypes } from '../patients/patient.ts';
import { regions, type Region } from '../regions/regions.ts';
import { measures, type Measure } from './measures.ts';

/** Under so many cases a figure is greyed and has no share: one patient more would turn it over. */
export const fewCases = 5;

/** Most cases that one table with names holds. */
export const mostSaved = 20_000;

/** The greatest depth recorded in a case, in bands; 1.5 and 2.5 mm are limits of rules (domain.md 0, 2.5). */
export const depthBands = [
  'under-0.5',
  'from-0.5',
  'from-1.0',
  'from-1.5',
  'from-2.0',
  'over-2.5',
  'not-recorded',
] as const;
export type DepthBand = (typeof depthBands)[number];

/** The band of a depth in µm; 2.50 mm itself is the end of its band. */
export const depthBandOf = (depthUm: number | null): DepthBand => {
  if (depthUm === null) return 'not-recorded';
  if (depthUm > 2500) return 'over-2.5';
  if (depthUm >= 2000) return 'from-2.0';
  if (depthUm >= 1500) return 'from-1.5';
  if (depthUm >= 1000) return 'from-1.0';
  return depthUm >= 500 ? 'from-0.5' : 'under-0.5';
};

/** Sessions in which the area of a case was treated. */
export const sessionCounts = ['one', 'two', 'three', 'four', 'five', 'six-or-more'] as const;
export type SessionCount = (typeof sessionCounts)[number];
const mostCounted = sessionCounts.length;

/** The group of a number of sessions. */
export const sessionCountOf = (sessions: number): SessionCount =>
  sessionCounts[Math.min(Math.max(sessions, 1), mostCounted) - 1] ?? 'six-or-more';

/** What a case belongs to: a course, one that keeps up what was reached, or none. */
export const casePlans = ['course', 'maintenance', 'none'] as const;
export type CasePlan = (typeof casePlans)[number];

/** Beside the recorded types: marks of several types in the area, and no type recorded for it. */
export const caseStriae = [...striaeTypes, 'several', 'not-recorded'] as const;
export type CaseStriae = (typeof caseStriae)[number];

/** Stands for a person or device where a case had more than one. */
export const several = 'several';
/** Stands for the device of a case of which none is recorded. */
export const noDevice = 'none';

/** By what cases are told apart; every case is in exactly one row of each. */
export const dimensionValues = {
  striae: caseStriae,
  skin: skinTypes,
  region: regions,
  depth: depthBands,
  sessions: sessionCounts,
  plan: casePlans,
} as const;
export type Dimension = keyof typeof dimensionValues;
export const dimensions = Object.keys(dimensionValues) as [Dimension, ...Dimension[]];

/**
 * One region of one patient in one course, right and left together; what was treated outside of any course is one case a
 * patient and region. A region that was planned and never treated is no case.
 */
export interface OutcomeCase {
  readonly patient: string;
  /** Empty outside of any course. */
  readonly course: string;
  readonly region: Region;
  /** The local day of its first session, by which a case belongs to a span of days. */
  readonly day: string;
  /** Who treated, by id, or `several`. */
  readonly person: string;
  /** The device, by id, `several` or `none`. */
  readonly device: string;
  readonly plan: CasePlan;
  readonly striae: CaseStriae;
  readonly skin: (typeof skinTypes)[number];
  readonly depth: DepthBand;
  /** How many, not their group. */
  readonly sessions: number;
  /** What is true of it, in the order of `measures`. */
  readonly measures: readonly Measure[];
}

/** The row of a dimension in which a case is counted. */
export const valueOf = (one: OutcomeCase, dimension: Dimension): string =>
  dimension === 'sessions' ? sessionCountOf(one.sessions) : one[dimension];

/** Which cases; null leaves a question open. Both days are included. */
export const outcomeFilterSchema = z.strictObject({
  from: dateSchema.nullable(),
  until: dateSchema.nullable(),
  person: z.union([idSchema, z.literal(several)]).nullable(),
  device: z.union([idSchema, z.literal(several), z.literal(noDevice)]).nullable(),
});
export type OutcomeFilter = z.infer<typeof outcomeFilterSchema>;

export const everyCase: OutcomeFilter = { from: null, until: null, person: null, device: null };

const values: readonly string[] = [...new Set(dimensions.flatMap((each) => [...dimensionValues[each]]))];

/** The figure whose cases are wanted: a row, or all of them, and those of which any of the measures is true, or all. */
export const outcomeFigureSchema = z
  .strictObject({
    row: z.strictObject({ dimension: z.enum(dimensions), value: z.enum(values) }).nullable(),
    anyOf: z.array(z.enum(measures)).max(measures.length),
  })
  .refine(
    ({ row }) => row === null || (dimensionValues[row.dimension] as readonly string[]).includes(row.value),
    { path: ['row'], message: 'outcome.no-such-row' },
  );
export type OutcomeFigure = z.infer<typeof outcomeFigureSchema>;

/** How many cases there are, and of how many each measure is true; a measure that is left out is true of none. */
export interface OutcomeCounts {
  readonly cases: number;
  readonly of: Readonly<Partial<Record<Measure, number>>>;
}

export const noCases: OutcomeCounts = { cases: 0, of: {} };

export interface OutcomeRow extends OutcomeCounts {
  readonly value: string;
}

/** The outcomes of the practice, rows without a case left out. */
export interface OutcomeReport {
  readonly all: OutcomeCounts;
  readonly rows: Readonly<Record<Dimension, readonly OutcomeRow[]>>;
  /** Cases of the same days that several people, or several devices, treated, and which a filter leaves out. */
  readonly shared: { readonly people: number; readonly devices: number };
  /** Adverse events of patients who had no session before; they are in no case. */
  readonly loose: number;
}

/** A case in the list behind a figure. */
export interface ListedCase {
  readonly patient: {
    readonly id: string;
    readonly number: string;
    readonly family: string;
    readonly given: string;
  };
  readonly region: Region;
  /** Null outside of any course. */
  readonly course: { readonly id: string; readonly title: string } | null;
  readonly plan: CasePlan;
  /** Oldest first. */
  readonly sessions: readonly { readonly id: string; readonly ordinal: number; readonly on: string }[];
}

/** Where a list of cases goes on: the last one that was shown. */
export const casePlaceSchema = z.strictObject({
  day: dateSchema,
  patient: idSchema,
  course: z.union([idSchema, z.literal('')]),
  region: z.enum(regions),
});
export type CasePlace = z.infer<typeof casePlaceSchema>;

export interface CasePage {
  readonly rows: readonly ListedCase[];
  /** Of the whole list; one patient may have several cases. */
  readonly total: number;
  readonly patients: number;
  /** Null at the end. */
  readonly next: CasePlace | null;
}
