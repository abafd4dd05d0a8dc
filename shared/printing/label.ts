import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { regions, sides } from '../regions/regions.ts';
import { templateLanguages } from '../templates/kinds.ts';

/** One label of 62 × 29 mm on a roll, or an A4 sheet of 3 × 8 labels of 70 × 37 mm. */
export const labelPapers = ['single', 'sheet'] as const;

/** Labels of a sheet: columns and rows, counted along the rows from the top left. */
export const sheetColumns = 3;
export const sheetRows = 8;
export const mostLabels = sheetColumns * sheetRows;

/** What stands on a label besides the patient, and where the first one goes. */
export const labelSchema = z
  .strictObject({
    patient: idSchema,
    /** The session whose number and day are printed; null for today and none. */
    session: idSchema.nullable(),
    area: z.strictObject({ region: z.enum(regions), side: z.enum(sides) }).nullable(),
    paper: z.enum(labelPapers),
    language: z.enum(templateLanguages),
    /** The first free label of a sheet, from 1; of a roll always 1. */
    start: z.int().min(1).max(mostLabels),
    count: z.int().min(1).max(mostLabels),
  })
  .refine(({ start, count }) => start + count - 1 <= mostLabels, { path: ['count'], message: 'too-many' });
export type LabelOrder = z.infer<typeof labelSchema>;
