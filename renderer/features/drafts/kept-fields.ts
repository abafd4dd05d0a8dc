import { z } from 'zod';

/** A small form over one record as its draft holds it. */
export interface KeptFields<Values> {
  /** The revision that the form began with; 0 for a new record. */
  readonly revision: number;
  /** The form as it began: only where the record is other than this now, somebody changed it meanwhile. */
  readonly was: Values;
  readonly values: Values;
}

/** The schema of the drafts of a form with these values. */
export const keptFieldsSchema = <Values>(values: z.ZodType<Values>): z.ZodType<KeptFields<Values>> =>
  z.object({ revision: z.int().min(0), was: values, values });
