import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { longestSheetNumber } from '../sheets/sheet-number.ts';
import { filledLine, line } from '../text/schema.ts';

/** What was ticked on the sheet about the screening of the day. */
export const paperScreenings = ['not-marked', 'no-change', 'changed'] as const;
export type PaperScreening = (typeof paperScreenings)[number];

/** That a session was written on paper and keyed in later; who keys it in is its author. */
export const paperSchema = z.strictObject({
  /** The number of the printed sheet; empty for a blank form or a paper of another kind. */
  sheet: line(longestSheetNumber),
  /** Who treated, if it was not the author, by the name of then. */
  treatedBy: z.strictObject({ user: idSchema, name: filledLine() }).nullable(),
  screening: z.enum(paperScreenings),
  /** Said outright, for whoever reads the record without this program. */
  enteredLater: z.literal(true),
});
export type Paper = z.infer<typeof paperSchema>;

/** What the form holds of it: dates and times as typed, read only when a record is made. */
export const paperDraftSchema = z.strictObject({
  sheet: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.string(),
  /** When the aftercare sheet was given. */
  given: z.string(),
  treatedBy: idSchema.nullable(),
  screening: z.enum(paperScreenings),
});
export type PaperDraft = z.infer<typeof paperDraftSchema>;

/** The keys of what is typed as a time of day. */
export type PaperTime = 'from' | 'to' | 'given';

/** A paper of which nothing was said yet. */
export const emptyPaper: PaperDraft = {
  sheet: '',
  date: '',
  from: '',
  to: '',
  given: '',
  treatedBy: null,
  screening: 'not-marked',
};
