import { z } from 'zod';
import { instantSchema } from '../dates/schema.ts';
import { filledLine, line, prose } from '../text/schema.ts';
import { type Strokes, strokesSchema } from './strokes.ts';

/** The pages that a patient turns, in their order; `changes` only where an earlier text was signed. */
export const patientPages = ['changes', 'scope', 'text', 'sentences', 'decision'] as const;
export type PatientPageName = (typeof patientPages)[number];

/** The pages that are initialled where it is wanted: the last one bears the signature itself. */
export const initialledPages = (pages: readonly PatientPageName[]): readonly PatientPageName[] =>
  pages.filter((page) => page !== 'decision');

export const capacityStates = ['yes', 'doubts', 'not-asked'] as const;

/** Somebody who signs beside the patient: with ink, or with a typed name in its place. */
const besideSchema = z.strictObject({ name: filledLine(), strokes: strokesSchema, typedName: line() });

/** Facts of a page as it was read. They are noted and judged by nobody. */
export const readPageSchema = z.strictObject({
  page: z.enum(patientPages),
  readMs: z.int().min(0).max(86_400_000),
  reachedEnd: z.boolean(),
  initials: strokesSchema,
});
export type ReadPage = z.infer<typeof readPageSchema>;

/** How a signature came about (domain.md 2.15): what was offered, asked, read, and who else was there. */
export const signingSchema = z.strictObject({
  /** When it was first offered, where the time of day is known too, UTC ms. */
  offeredAt: instantSchema.nullable(),
  questions: prose().max(4000),
  answers: prose().max(4000),
  capacity: z.strictObject({ state: z.enum(capacityStates), words: line(1000) }),
  interpreter: z.strictObject({ name: filledLine(), language: filledLine(80) }).nullable(),
  witness: besideSchema.nullable(),
  guardian: besideSchema.extend({ relation: filledLine(80) }).nullable(),
  /** Of a refusal, where the patient gave one. */
  refusalReason: line(1000),
  /** Size of the letters when the patient signed, px; null where it is not known. */
  textPx: z.int().min(16).max(28).nullable(),
  pages: z.array(readPageSchema).max(patientPages.length),
});
export type Signing = z.infer<typeof signingSchema>;

const noInk: Strokes = [];

/** The same without any ink, as lists show it: the ink is in the entry and in the frozen document. */
export const withoutInk = (signing: Signing): Signing => ({
  ...signing,
  witness: signing.witness && { ...signing.witness, strokes: noInk },
  guardian: signing.guardian && { ...signing.guardian, strokes: noInk },
  pages: signing.pages.map((page) => ({ ...page, initials: noInk })),
});
