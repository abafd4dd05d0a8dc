import { z } from 'zod';
import type { DocumentInfo } from '../documents/document.ts';
import { exportAskSchema } from '../exports/reason.ts';
import {
  casePlaceSchema,
  outcomeFigureSchema,
  outcomeFilterSchema,
  type CasePage,
  type OutcomeReport,
} from '../outcomes/outcome.ts';
import { outcomeViews } from '../outcomes/views.ts';
import { answers, answersInMain, signers } from './channel.ts';

const sign = { roles: signers };
const filter = outcomeFilterSchema;
/** `cases` is a line a case with names. */
const table = z.strictObject({ lines: z.enum(['figures', 'cases']), filter, ...exportAskSchema.shape });

/** The practice's own outcomes. */
export const outcomeChannels = {
  'outcomes:report': answers<OutcomeReport>()(z.strictObject({ filter }), sign),
  /** The cases behind a figure, newest first; `after` is the last one that was shown. */
  'outcomes:cases': answers<CasePage>()(
    z.strictObject({
      filter,
      figure: outcomeFigureSchema,
      after: casePlaceSchema.nullable(),
      limit: z.int().min(1).max(100),
    }),
    sign,
  ),
  /** A sheet held in memory until the lock. */
  'outcomes:print': answers<DocumentInfo>()(z.strictObject({ filter, view: z.enum(outcomeViews) }), sign),
  /** The table as CSV; asked by main for `outcomes:save-table`. */
  'outcomes:table': answers<{ readonly text: string; readonly fileName: string }>()(table, sign),
  'outcomes:save-table': answersInMain<{ readonly saved: boolean }>()(table, sign),
} as const;
