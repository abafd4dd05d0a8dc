import { z } from 'zod';
import { exposureKinds } from '../../../shared/exposures/exposure.ts';

/** What letters are to tell, as it is being written, and to whom: the list as it was asked for. */
export const lettersDraftSchema = z.object({
  asked: z.object({
    by: z.enum(exposureKinds),
    lot: z.string(),
    lotOf: z.string().nullable(),
    device: z.string().nullable(),
    product: z.string().nullable(),
    user: z.string().nullable(),
    from: z.string(),
    until: z.string(),
  }),
  reason: z.string(),
});
export type LettersDraft = z.infer<typeof lettersDraftSchema>;
