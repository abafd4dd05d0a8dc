import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { filledLine, prose } from '../text/schema.ts';

/** What may be corrected by a note, or marked as not valid. Codes are permanent: entries hold them. */
const correctedTypes = ['consent', 'screening', 'document'] as const;

/** So much of a value is kept as what stood before. */
export const longestStood = 8000;

export const correctedSchema = z.strictObject({ type: z.enum(correctedTypes), id: idSchema });

/**
 * A note on what was kept: which value is wrong, what stood there, what is right and why; or that the whole is not valid. It
 * changes nothing of what was signed or answered.
 */
export const correctionSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('value'),
    /** The name of the value, as the record prints it. */
    label: filledLine(300),
    stood: prose().max(longestStood),
    right: prose()
      .max(4000)
      .refine((text) => text.trim() !== '', { message: 'text.empty' }),
    reason: filledLine(2000),
  }),
  z.strictObject({ what: z.literal('not-valid'), reason: filledLine(2000) }),
]);
export type CorrectionFields = z.infer<typeof correctionSchema>;

export interface Correction {
  readonly id: string;
  readonly patient: string;
  readonly of: z.infer<typeof correctedSchema>;
  readonly at: number;
  /** Who noted it, by the name of then. */
  readonly by: string;
  readonly fields: CorrectionFields;
}

/** The corrections of values, oldest first. */
export const valueCorrections = (
  corrections: readonly Correction[],
): readonly (Correction & { readonly fields: Extract<CorrectionFields, { readonly what: 'value' }> })[] =>
  corrections
    .flatMap((one) => (one.fields.what === 'value' ? [{ ...one, fields: one.fields }] : []))
    .toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id));

/** When, by whom and why it was marked as not valid; the first mark counts. */
export const notValid = (
  corrections: readonly Correction[],
): { readonly at: number; readonly by: string; readonly reason: string } | null => {
  const [first] = corrections
    .filter(({ fields }) => fields.what === 'not-valid')
    .toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id));
  return first ? { at: first.at, by: first.by, reason: first.fields.reason } : null;
};
