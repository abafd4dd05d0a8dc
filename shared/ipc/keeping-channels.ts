import { z } from 'zod';
import type { DocumentInfo } from '../documents/document.ts';
import { exportAskSchema } from '../exports/reason.ts';
import { idSchema } from '../ids.ts';
import { holdReasonSchema, keepDecisionSchema } from '../keeping/hold.ts';
import { type Period, periodSchema, recordClasses } from '../keeping/period.ts';
import { type Keeping, type KeepingReview, reviewQuerySchema } from '../keeping/review.ts';
import { lawPlaces } from '../laws/law.ts';
import {
  apartInputSchema,
  type ApartPair,
  type LikelyPair,
  type Merge,
  mergeInputSchema,
  type MergePreview,
} from '../merges/merge.ts';
import { filledLine } from '../text/schema.ts';
import { answers, answersInMain, nothing, owners, revision, signers } from './channel.ts';

const own = { roles: owners };
const sign = { roles: signers };
const onePatient = z.strictObject({ patient: idSchema });
const namedTable = reviewQuerySchema.extend(exportAskSchema.shape);

/** How long one patient's record is kept, whether it is held, and which charts are read in it. */
export interface PatientKeeping extends Keeping {
  readonly decisionRevision: number;
  readonly merges: readonly Merge[];
}

/** How long records are kept, holds, and two charts of one person. */
export const keepingChannels = {
  /** The whole table, as shipped and as changed. */
  'keeping:periods': answers<readonly Period[]>()(nothing),
  'keeping:save-period': answers<null>()(
    z.strictObject({
      place: z.enum(lawPlaces),
      recordClass: z.enum(recordClasses),
      revision,
      reason: filledLine(2000),
      fields: periodSchema,
    }),
    own,
  ),
  'keeping:of-patient': answers<PatientKeeping>()(onePatient),
  'keeping:review': answers<KeepingReview>()(reviewQuerySchema, own),
  /** How many records are past their time and not held; beside Today, which does not wait for it. */
  'keeping:count': answers<number>()(nothing, own),
  'keeping:decide': answers<null>()(
    z.strictObject({ patient: idSchema, revision, fields: keepDecisionSchema }),
    own,
  ),
  /** A sheet held in memory until the lock. */
  'keeping:print': answers<DocumentInfo>()(reviewQuerySchema, own),
  /** The list as CSV, with what an export asks; asked by main for `keeping:save-table`. */
  'keeping:table': answers<{ readonly text: string }>()(namedTable, own),
  'keeping:save-table': answersInMain<{ readonly saved: boolean }>()(namedTable, own),

  'holds:set': answers<null>()(z.strictObject({ patient: idSchema, reason: holdReasonSchema }), own),
  'holds:lift': answers<null>()(z.strictObject({ patient: idSchema, reason: holdReasonSchema }), own),

  'merges:likely': answers<readonly LikelyPair[]>()(nothing, sign),
  'merges:list': answers<readonly Merge[]>()(nothing, sign),
  'merges:preview': answers<MergePreview>()(z.strictObject({ kept: idSchema, other: idSchema }), sign),
  'merges:merge': answers<null>()(mergeInputSchema, { ...sign, maxBytes: 1_000_000 }),
  /** Pairs of which somebody said that they are of two people, the newest first. */
  'merges:apart': answers<readonly ApartPair[]>()(nothing, sign),
  'merges:say-apart': answers<null>()(apartInputSchema, sign),
  'merges:undo': answers<null>()(z.strictObject({ id: idSchema }), sign),
} as const;
