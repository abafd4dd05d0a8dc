import { z } from 'zod';
import { dateSchema, instantSchema } from '../dates/schema.ts';
import { deviceKinds } from '../devices/device.ts';
import { idSchema } from '../ids.ts';
import { routeClasses } from '../products/product.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { templateLanguages } from '../templates/kinds.ts';
import { line, prose } from '../text/schema.ts';
import type { Addendum } from './addendum.ts';
import { signingSchema } from './signing.ts';
import { strokesSchema } from './strokes.ts';
import type { Withdrawal } from './withdrawal.ts';

/** What the signature covers; going past it asks for a new one (domain.md 2.15). */
export const scopeSchema = z.strictObject({
  areas: z.array(regionSideSchema).min(1).max(54),
  maxDepthUm: z.int().min(100).max(20_000),
  device: idSchema.nullable(),
  deviceKind: z.enum(deviceKinds),
  sessions: z.int().min(1).max(24),
  /** Price as told, in the practice's own words; empty = not recorded. */
  price: line(200),
  /** Classes of products that may be used; null = not limited, as in what was signed before classes were asked. */
  productClasses: z.array(z.enum(routeClasses)).max(routeClasses.length).nullable(),
  /** The course of sessions it was signed for, where one was planned. */
  course: idSchema.nullable(),
  /** The last day on which it holds; null = no end was agreed. */
  validUntil: dateSchema.nullable(),
});
export type ConsentScope = z.infer<typeof scopeSchema>;

/** The statements a patient ticks one by one; ids are permanent. */
export const statements = [
  'read',
  'questions',
  'outside-authorised-use',
  'results-differ',
  'aftercare',
  'health-told',
  'may-stop',
] as const;
export type StatementId = (typeof statements)[number];

/** A clause of the text that had a box of its own: its name, SHA-256 of its sentence and text, and whether it was ticked. */
export const tickedClauseSchema = z.strictObject({
  id: line(40),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  ticked: z.boolean(),
});

/** What every signed form has, whatever it is about. */
export const signedFormFields = {
  template: line(60),
  templateVersion: z.int().min(1),
  offeredOn: dateSchema,
  outcome: z.enum(['agreed', 'declined']),
  statements: z.partialRecord(z.enum(statements), z.boolean()),
  photos: z.strictObject({
    record: z.enum(['yes', 'no', 'not-asked']),
    teaching: z.enum(['yes', 'no', 'not-asked']),
    marketing: z.enum(['yes', 'no', 'not-asked']),
  }),
  /** Interpreter, witness, language, or what was asked and answered. */
  note: prose().max(4000),
  patientStrokes: strokesSchema,
  /** A name typed in place of a signature by somebody who cannot draw one; empty when signed by hand. */
  patientTypedName: line(),
  patientSignedAt: instantSchema,
  practitionerStrokes: strokesSchema,
  practitionerTypedName: line(),
  practitionerSignedAt: instantSchema,
  templateLanguage: z.enum(templateLanguages),
  clauses: z.array(tickedClauseSchema).max(100),
} as const;

/** The consent to the treatment itself. */
export const consentSchema = z.strictObject({
  kind: z.literal('treatment'),
  scope: scopeSchema,
  ...signedFormFields,
  /** How it came to the signature; null in what was signed before any of it was asked. */
  signing: signingSchema.nullable(),
});
export type ConsentFields = z.infer<typeof consentSchema>;

export interface Consent extends ConsentFields {
  readonly id: string;
  readonly patient: string;
  readonly signedAt: number;
  readonly signedBy: string;
  /** SHA-256 of the frozen document, lower-case hex. */
  readonly documentHash: string;
  /** When the whole of it was withdrawn, UTC ms. */
  readonly withdrawnAt: number | null;
  /** What the patient took back, of the whole or of single uses of photos, oldest first. */
  readonly withdrawals: readonly Withdrawal[];
  /** What was signed on top of it, oldest first. */
  readonly addenda: readonly Addendum[];
}
