import { z } from 'zod';
import type { NotValid } from '../corrections/correction.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { prose } from '../text/schema.ts';
import { questionIds } from './questions.ts';

/** yes, no and not asked are three answers; a question that is absent was never shown. */
export const answerSchema = z.strictObject({
  answer: z.enum(['yes', 'no', 'not-asked']),
  detail: prose().max(4000),
  /** Last dose, last sun, expected birth: whatever the question asks; null not known. */
  date: dateSchema.nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

export const screeningSchema = z.strictObject({
  answers: z.partialRecord(z.enum(questionIds), answerSchema),
  /** The screening that this one confirms with "no change", null when asked afresh. */
  noChangeSince: idSchema.nullable(),
  note: prose(),
});
export type ScreeningFields = z.infer<typeof screeningSchema>;

export interface Screening extends ScreeningFields {
  readonly id: string;
  readonly patient: string;
  readonly at: number;
  /** Why the whole is not valid; null while it counts. */
  readonly invalid: NotValid | null;
}
