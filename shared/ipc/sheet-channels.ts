import { z } from 'zod';
import { instantSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import type { DayFacts, Treater } from '../sheets/day.ts';
import { answers, nothing, revision, writers } from './channel.ts';

/** Paper: sheets that were printed to be written on, and what holds of a day that is keyed in later. */
export const sheetChannels = {
  /** The sheet was not written on: its number is free again. */
  'sheets:drop': answers<null>()(z.strictObject({ id: idSchema, revision }), { roles: writers }),
  /** What was known of a patient on the day of `at`, without the session itself. */
  'sheets:day': answers<DayFacts>()(
    z.strictObject({ patient: idSchema, session: idSchema, at: instantSchema }),
  ),
  /** Everybody who belongs to the practice or did: one of them may have treated. */
  'sheets:people': answers<readonly Treater[]>()(nothing),
} as const;
