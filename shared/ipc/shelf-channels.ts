import { z } from 'zod';
import { type Correction, correctedSchema, correctionSchema } from '../corrections/correction.ts';
import { shelfFilterSchema, type ShelfPage } from '../documents/shelf-entry.ts';
import { idSchema } from '../ids.ts';
import type { AmendedFact } from '../sessions/amended.ts';
import { answers, signers } from './channel.ts';

/** Everything of a patient that is on paper or signed, and what was noted on it afterwards. */
export const shelfChannels = {
  'shelf:list': answers<ShelfPage>()(
    z.strictObject({
      patient: idSchema,
      filter: shelfFilterSchema,
      after: z.string().max(200).nullable(),
      limit: z.int().min(1).max(200),
    }),
  ),
  'corrections:list': answers<readonly Correction[]>()(z.strictObject({ patient: idSchema })),
  /** The id is the note's own and its draft's; sent twice it is one. `stood` has to be what stands now. */
  'corrections:add': answers<Correction>()(
    z.strictObject({ id: idSchema, of: correctedSchema, fields: correctionSchema }),
    { roles: signers },
  ),
  /** What the amendments of a sealed session changed, with the part of its sheet. */
  'amendments:list': answers<readonly AmendedFact[]>()(z.strictObject({ session: idSchema })),
} as const;
