import { z } from 'zod';
import {
  isotretinoinLabelSchema,
  isotretinoinWords,
  labelNotLookedUp,
  type IsotretinoinLabel,
} from '../../../shared/devices/isotretinoin-label.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { labelMonthsSpec } from '../../../shared/quantity/specs.ts';
import { quantity } from './typed-quantity.ts';

/** What a label says about isotretinoin as the form holds it: the months as typed. */
export const labelRowSchema = z.object({
  says: z.enum(isotretinoinWords),
  months: z.string(),
  source: z.string(),
});
export type LabelRow = z.infer<typeof labelRowSchema>;

export const emptyLabel: LabelRow = { ...labelNotLookedUp, months: '' };

/** The form's values of a label. */
export const rowOfLabel = ({ says, months, source }: IsotretinoinLabel, locale: string): LabelRow => ({
  says,
  months: months === null ? '' : formatQuantity(months, labelMonthsSpec, locale),
  source,
});

/** The label read. Months count only where it says to wait, and a source only where somebody looked. */
export const labelOfRow = z
  .discriminatedUnion('says', [
    z.object({ says: z.literal('wait'), months: quantity(labelMonthsSpec), source: z.string() }),
    z
      .object({ says: z.enum(['nothing', 'never']), source: z.string() })
      .transform((row) => ({ ...row, months: null })),
    z.object({ says: z.literal('not-looked-up') }).transform(() => labelNotLookedUp),
  ])
  .pipe(isotretinoinLabelSchema);
