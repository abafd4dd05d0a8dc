import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { prose } from '../text/schema.ts';
import { photoPurposes } from './photo-purposes.ts';

/** How the patient told it; `not-recorded` in what was noted before it was asked. */
export const withdrawalWays = ['in-person', 'phone', 'writing', 'not-recorded'] as const;

/** What a patient took back: the whole consent (null), or photos for single purposes. */
export const withdrawalSchema = z.strictObject({
  purposes: z.array(z.enum(photoPurposes)).min(1).max(photoPurposes.length).nullable(),
  /** The day on which the patient said so; null where it was not asked. */
  on: dateSchema.nullable(),
  told: z.enum(withdrawalWays),
  reason: prose().max(2000),
});
export type WithdrawalFields = z.infer<typeof withdrawalSchema>;

export interface Withdrawal extends WithdrawalFields {
  /** Which withdrawal of this consent it is, from 1. */
  readonly revision: number;
  /** When it was noted, UTC ms. */
  readonly at: number;
  readonly by: string;
}
