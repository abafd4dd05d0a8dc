import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { type Patient, type PatientFields, patientSchema } from '../patients/patient.ts';

/** Why two patients may be the same person; a name in common always belongs to it. */
export const likenesses = ['born', 'phone', 'email'] as const;
export type Likeness = (typeof likenesses)[number];

/** A patient as two charts are told apart. */
export interface MergeSide {
  readonly patient: Patient;
  /** UTC ms; null never. */
  readonly lastSeen: number | null;
  readonly sessions: number;
  readonly consents: number;
  readonly attachments: number;
  readonly adverseEvents: number;
  readonly held: boolean;
}

/** Most pairs that are listed at once. */
export const mostLikelyPairs = 100;

/** Two patients who may be one, and by what. */
export interface LikelyPair {
  readonly one: MergeSide;
  readonly other: MergeSide;
  readonly by: readonly Likeness[];
}

/** Why two charts cannot be merged, or a merge not be undone, just now. */
export const mergeHindrances = [
  'same',
  'open-forms',
  'sheets-out',
  'hold-differs',
  'newer-merge',
  'said-apart',
  'not-here',
] as const;
export type MergeHindrance = (typeof mergeHindrances)[number];

/** Two charts side by side. */
export interface MergePreview {
  readonly kept: MergeSide;
  readonly other: MergeSide;
  readonly hindrance: MergeHindrance | null;
}

/** A chart by its number and name. */
export interface ChartName {
  readonly id: string;
  readonly number: string;
  readonly family: string;
  readonly given: string;
}

/** Two charts of which somebody said that they are of two people. */
export interface ApartPair {
  readonly one: ChartName;
  readonly other: ChartName;
  /** UTC ms. */
  readonly at: number;
  readonly by: string;
}

/** Says that two charts are of two people, or takes that back. */
export const apartInputSchema = z.strictObject({ one: idSchema, other: idSchema, apart: z.boolean() });

/** The key of a pair of charts, whichever is named first. */
export const pairKey = (one: string, other: string): string => [one, other].toSorted().join('/');

/** A merge that stands. */
export interface Merge {
  readonly id: string;
  /** The chart in which everything is read. */
  readonly kept: string;
  /** The chart that went into it. */
  readonly other: ChartName;
  /** UTC ms. */
  readonly at: number;
  readonly by: string;
  /** How many records were written into what was the other chart, before the merge and since. */
  readonly records: number;
}

export const mergeInputSchema = z.strictObject({
  /** Its own id; sent twice it is one. */
  id: idSchema,
  kept: idSchema,
  other: idSchema,
  /** The revisions of the details that were compared. */
  keptRevision: z.int().min(1),
  otherRevision: z.int().min(1),
  /** The details of the one chart from now on. */
  fields: patientSchema,
});

/** The details in the order in which they are compared. */
export const mergedFields = [
  'family',
  'given',
  'born',
  'phone',
  'email',
  'address',
  'skinType',
  'allergies',
  'note',
  'shape',
] as const satisfies readonly (keyof PatientFields)[];
export type MergedField = (typeof mergedFields)[number];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The details that two charts do not have in common. */
export const differingFields = (one: PatientFields, other: PatientFields): readonly MergedField[] =>
  mergedFields.filter((field) => !same(one[field], other[field]));

/** Only the details of a patient. */
export const fieldsOf = (patient: PatientFields): PatientFields =>
  Object.fromEntries(mergedFields.map((field) => [field, patient[field]])) as unknown as PatientFields;

/** The details of a chart after taking those named from the other one. */
export const chosenFields = (
  kept: PatientFields,
  other: PatientFields,
  fromOther: ReadonlySet<MergedField>,
): PatientFields =>
  Object.fromEntries(
    mergedFields.map((field) => [field, (fromOther.has(field) ? other : kept)[field]]),
  ) as unknown as PatientFields;

/**
 * The details of the kept chart once the merge is undone: each that the merge changed and nobody since goes back to what it
 * was before; what was changed since stays.
 */
export const fieldsAfterUndo = (
  before: PatientFields,
  chosen: PatientFields,
  now: PatientFields,
): PatientFields =>
  Object.fromEntries(
    mergedFields.map((field) => [field, same(now[field], chosen[field]) ? before[field] : now[field]]),
  ) as unknown as PatientFields;
