import { z } from 'zod';
import { idSchema } from '../../../shared/ids.ts';
import { lotSchema, type Lot, type LotFields } from '../../../shared/products/product.ts';

/** A lot as the form holds it. */
export const lotValuesSchema = z.object({
  product: idSchema,
  lot: z.string(),
  expiry: z.string().nullable(),
  /** The text of an expiry that could not be read; such a lot is not saved. */
  unread: z.string(),
});
export type LotDraft = z.infer<typeof lotValuesSchema>;

/** The form's values of a lot of this product; null for a new one. */
export const draftOfLot = (product: string, lot: Lot | null): LotDraft => ({
  product,
  lot: lot?.lot ?? '',
  expiry: lot?.expiry ?? null,
  unread: '',
});

/** Checks the form and gives the record. */
export const lotDraftSchema: z.ZodType<LotFields> = z
  .object({ ...lotSchema.shape, unread: z.literal('') })
  .transform(({ product, lot, expiry }) => ({ product, lot, expiry }));
