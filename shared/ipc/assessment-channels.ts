import { z } from 'zod';
import { askedInstruments } from '../assessments/answers-draft.ts';
import { assessmentSchema, type Assessment } from '../assessments/assessment.ts';
import { mostPairs, type PairOfPatient } from '../assessments/blind-round.ts';
import { instrumentIds, itemIds, quarters } from '../assessments/instruments.ts';
import type { TrendSession } from '../assessments/trend.ts';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { line } from '../text/schema.ts';
import { answers, nothing, revision, writers } from './channel.ts';

const write = { roles: writers };

/** The assessments of a patient, and what they can belong to. */
export interface PatientAssessments {
  /** In the order in which they were recorded. */
  readonly assessments: readonly Assessment[];
  /** Sealed sessions, oldest first, with what each tells about its day. */
  readonly sessions: readonly (TrendSession & { readonly ordinal: number })[];
  readonly courses: readonly { readonly id: string; readonly title: string; readonly startedOn: string }[];
}

/** Which curve: its area (null: none), scale and item. */
export const trendChoiceSchema = z.strictObject({
  area: regionSideSchema.nullable(),
  instrument: z.enum(instrumentIds),
  item: z.enum([...itemIds, 'total']),
});

/** One pair of a blind rating as it was judged. */
export const ratedPairSchema = z
  .strictObject({
    /** The id of the assessment that it becomes. */
    id: idSchema,
    /** Whose skin it shows. */
    patient: idSchema,
    before: idSchema,
    after: idSchema,
    course: idSchema.nullable(),
    /** Which side looked better. */
    choice: z.enum(['left', 'right', 'none']),
    /** By how much; null where neither did. */
    improvement: z.enum(quarters).nullable(),
  })
  .refine(({ choice, improvement }) => (choice === 'none') === (improvement === null), {
    path: ['improvement'],
    message: 'assessment.improvement',
  });

/** How the skin is, by scales, and how it changes. */
export const assessmentChannels = {
  'assessments:list': answers<PatientAssessments>()(z.strictObject({ patient: idSchema })),
  /** Records one (revision 0) or amends it with a reason. What a patient answered and a blind rating keep their answers. */
  'assessments:save': answers<Assessment>()(
    z.strictObject({
      id: idSchema,
      patient: idSchema,
      revision,
      reason: line(2000),
      fields: assessmentSchema,
      draft: idSchema.nullable(),
    }),
    write,
  ),
  /** Keeps what the patient answered on the screen: the vault reads it from the form that was handed over. */
  'assessments:keep-answers': answers<readonly Assessment[]>()(
    z.strictObject({
      patient: idSchema,
      draft: idSchema,
      /** One for each question that can be asked, in their order. */
      ids: z.array(idSchema).min(1).max(askedInstruments.length),
    }),
    write,
  ),
  /** Pairs of many patients for one round, those with the newest photos first, without what was rated blind already. */
  'assessments:blind-pairs': answers<readonly PairOfPatient[]>()(nothing, write),
  /** Keeps a whole round, of one patient or several; order and sides are worked out again from the number. */
  'assessments:save-blind': answers<readonly Assessment[]>()(
    z.strictObject({
      seed: z.int().min(0).max(0xffff_ffff),
      pairs: z.array(ratedPairSchema).min(1).max(mostPairs),
      draft: idSchema.nullable(),
    }),
    write,
  ),
  /** A curve with its table, held in memory until the lock. */
  'assessments:print-trend': answers<DocumentInfo>()(
    z.strictObject({ patient: idSchema, trend: trendChoiceSchema }),
  ),
} as const;
