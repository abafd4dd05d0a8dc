import { z } from 'zod';
import { dateSchema, instantSchema } from '../dates/schema.ts';
import { deviceKinds } from '../devices/device.ts';
import { idSchema } from '../ids.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { templateLanguages } from '../templates/kinds.ts';
import { line, prose } from '../text/schema.ts';

/** One pen stroke in a box 1000 units wide: x, y, ms since the first point, pressure 0–1. */
export const strokeSchema = z.strictObject({
  points: z
    .array(
      z.strictObject({
        x: z.number().min(-2000).max(3000),
        y: z.number().min(-2000).max(3000),
        t: z.number().min(0).max(86_400_000),
        p: z.number().min(0).max(1),
      }),
    )
    .max(20_000),
});
export const strokesSchema = z.array(strokeSchema).max(500);
export type Strokes = z.infer<typeof strokesSchema>;

/** What the signature covers; going past it asks for a new one (domain.md 2.15). */
export const scopeSchema = z.strictObject({
  areas: z.array(regionSideSchema).min(1).max(54),
  maxDepthUm: z.int().min(100).max(20_000),
  device: idSchema.nullable(),
  deviceKind: z.enum(deviceKinds),
  sessions: z.int().min(1).max(24),
  /** Price as told, in the practice's own words; empty = not recorded. */
  price: line(200),
});
export type ConsentScope = z.infer<typeof scopeSchema>;

export const photoPurposes = ['record', 'teaching', 'marketing'] as const;

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

export const consentSchema = z.strictObject({
  template: line(60),
  templateVersion: z.int().min(1),
  scope: scopeSchema,
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
});
export type ConsentFields = z.infer<typeof consentSchema>;

export interface Consent extends ConsentFields {
  readonly id: string;
  readonly patient: string;
  readonly signedAt: number;
  readonly signedBy: string;
  /** SHA-256 of the frozen document, lower-case hex. */
  readonly documentHash: string;
  readonly withdrawnAt: number | null;
}
