/** What the label of a device says about isotretinoin, as somebody looked it up (domain.md 2.12). */
import { z } from 'zod';
import { line } from '../text/schema.ts';

export const isotretinoinWords = ['not-looked-up', 'nothing', 'wait', 'never'] as const;
export type IsotretinoinWord = (typeof isotretinoinWords)[number];

export const isotretinoinLabelSchema = z
  .strictObject({
    says: z.enum(isotretinoinWords),
    /** How many months after the last dose; only where it says to wait. */
    months: z.int().min(1).max(24).nullable(),
    /** Where it was read. */
    source: line(500),
  })
  .refine(({ says, months }) => (says === 'wait') === (months !== null), { path: ['months'] });
export type IsotretinoinLabel = z.infer<typeof isotretinoinLabelSchema>;

/** What a device says while nobody looked it up. */
export const labelNotLookedUp: IsotretinoinLabel = { says: 'not-looked-up', months: null, source: '' };
