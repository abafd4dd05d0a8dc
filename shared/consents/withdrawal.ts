import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { prose } from '../text/schema.ts';
import { photoPurposes } from './photo-purposes.ts';

/** How the patient told it; `not-recorded` in what was noted before it was asked. */
export const withdrawalWays = ['in-person', 'phone', 'writing', 'not-recorded'] as const;

/** What a patient took back: one addendum alone, photos for single purposes, or, when both are null, the whole consent. */
export const withdrawalSchema = z.strictObject({
  /** The addendum that was taken back, while the consent under it goes on holding. */
  addendum: idSchema.nullable(),
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

/** Whether it ended the consent with everything that was added to it. */
export const takesBackAll = ({
  addendum,
  purposes,
}: Pick<WithdrawalFields, 'addendum' | 'purposes'>): boolean => addendum === null && purposes === null;
