import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { filledLine, prose } from '../text/schema.ts';

/**
 * What may be noted on each kind of record: that a value is wrong, or that the whole is not valid. Sessions and assessments
 * are amended instead; what was signed ends by a withdrawal. Codes are permanent: entries hold them.
 */
export const noteRules = {
  consent: { values: true, marks: false },
  screening: { values: true, marks: true },
  document: { values: false, marks: true },
  session: { values: false, marks: true },
  assessment: { values: false, marks: true },
  attachment: { values: false, marks: true },
} as const satisfies Readonly<Record<string, { readonly values: boolean; readonly marks: boolean }>>;
export type NotedType = keyof typeof noteRules;

const notedTypes = Object.keys(noteRules) as [NotedType, ...NotedType[]];

/** So much of a value is kept as what stood before. */
export const longestStood = 8000;

export const correctedSchema = z.strictObject({ type: z.enum(notedTypes), id: idSchema });

const notValidSchema = z.strictObject({ what: z.literal('not-valid'), reason: filledLine(2000) });
const validAgainSchema = z.strictObject({ what: z.literal('valid-again'), reason: filledLine(2000) });

/** That a record is not valid, or that this is taken back. */
export const markSchema = z.discriminatedUnion('what', [notValidSchema, validAgainSchema]);

/**
 * A note on what was kept: which value is wrong, what stood there, what is right and why; that the whole is not valid; or
 * that this mark is taken back. It changes nothing of what was signed, answered or sealed.
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
  notValidSchema,
  validAgainSchema,
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

/** When, by whom and why a record was marked as not valid. */
export interface NotValid {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

const oldestFirst = (a: Correction, b: Correction): number => a.at - b.at || a.id.localeCompare(b.id);

/** The corrections of values, oldest first. */
export const valueCorrections = (
  corrections: readonly Correction[],
): readonly (Correction & { readonly fields: Extract<CorrectionFields, { readonly what: 'value' }> })[] =>
  corrections
    .flatMap((one) => (one.fields.what === 'value' ? [{ ...one, fields: one.fields }] : []))
    .toSorted(oldestFirst);

/** Every mark of a record and every one that was taken back, oldest first. */
export const validityNotes = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ fields }) => fields.what !== 'value').toSorted(oldestFirst);

/**
 * The mark that stands on one record; null where none does. Marks are counted, not timed: a clock that was put back between
 * a mark and its taking back changes nothing.
 */
export const notValid = (corrections: readonly Correction[]): NotValid | null => {
  const notes = validityNotes(corrections);
  const marks = notes.filter(({ fields }) => fields.what === 'not-valid');
  const last = marks.at(-1);
  if (!last || marks.length <= notes.length - marks.length) return null;
  return { at: last.at, by: last.by, reason: last.fields.reason };
};

/** The first mark that stands among notes on several records. */
export const firstNotValid = (corrections: readonly Correction[]): NotValid | null => {
  const records = Map.groupBy(corrections, ({ of }) => `${of.type} ${of.id}`);
  return (
    [...records.values()].flatMap((notes) => notValid(notes) ?? []).toSorted((a, b) => a.at - b.at)[0] ?? null
  );
};
