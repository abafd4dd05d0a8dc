import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { filledLine } from '../text/schema.ts';

/** A patient's record is held: nobody may erase it, until an owner lifts the hold. */
export interface Hold {
  readonly patient: string;
  readonly reason: string;
  /** UTC ms. */
  readonly at: number;
  readonly by: string;
}

/** Why a hold is set or lifted; it stands in the ledger and goes with the patient's record. */
export const holdReasonSchema = filledLine(2000);

/** That a record is kept until a day beyond its period, and why. */
export const keepDecisionSchema = z.strictObject({ until: dateSchema, reason: filledLine(2000) });
export type KeepDecisionFields = z.infer<typeof keepDecisionSchema>;

export interface KeepDecision extends KeepDecisionFields {
  readonly patient: string;
  readonly revision: number;
  readonly at: number;
  readonly by: string;
}
