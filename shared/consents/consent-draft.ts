import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { routeClasses } from '../products/product.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { templateKeySchema, type TemplateKey } from '../templates/template.ts';
import { statements } from './consent.ts';
import { photoPurposes } from './photo-purposes.ts';
import { capacityStates, readPageSchema } from './signing.ts';
import { smallConsentKinds } from './small-consent.ts';
import { strokesSchema } from './strokes.ts';

/** `patient`: the screen is with the patient, or was. */
export const consentSteps = ['scope', 'patient', 'countersign'] as const;

/** The consent that ships. */
export const firstText: TemplateKey = { id: 'consent-striae', language: 'en' };

/** What the consent form holds: quantities as typed, ink included. Version 3: what it is signed for. */
export const consentDraftSchema = z.strictObject({
  version: z.literal(3),
  kind: z.enum(['treatment', ...smallConsentKinds]),
  /** The consent that this form extends; null for a consent of its own. */
  extends: idSchema.nullable(),
  /** The session from which it was begun, to go back to. */
  from: idSchema.nullable(),
  step: z.enum(consentSteps),
  page: z.int().min(0).max(10),
  areas: z.array(regionSideSchema),
  depth: z.string(),
  device: z.string().nullable(),
  sessions: z.string(),
  price: z.string(),
  productClasses: z.array(z.enum(routeClasses)),
  course: idSchema.nullable(),
  validUntil: z.string().nullable(),
  validText: z.string(),
  offeredOn: z.string().nullable(),
  offeredText: z.string(),
  /** When the form was begun on the day that it is offered, UTC ms; null where only a day is known. */
  offeredAt: z.number().nullable(),
  /** The text that the patient reads. */
  template: templateKeySchema,
  /** The clauses with a tick of their own, by name. */
  clauses: z.record(z.string().max(40), z.boolean()),
  statements: z.partialRecord(z.enum(statements), z.boolean()),
  photos: z.record(z.enum(photoPurposes), z.enum(['yes', 'no', 'not-asked'])),
  note: z.string(),
  outcome: z.enum(['agreed', 'declined']).nullable(),
  refusalReason: z.string(),
  patientStrokes: strokesSchema,
  patientTypedName: z.string(),
  patientSignedAt: z.number().nullable(),
  guardianName: z.string(),
  guardianRelation: z.string(),
  guardianStrokes: strokesSchema,
  guardianTypedName: z.string(),
  textPx: z.number(),
  pages: z.array(readPageSchema),
  questions: z.string(),
  answers: z.string(),
  capacity: z.enum(capacityStates),
  capacityWords: z.string(),
  interpreterName: z.string(),
  interpreterLanguage: z.string(),
  witnessName: z.string(),
  witnessStrokes: strokesSchema,
  witnessTypedName: z.string(),
  practitionerStrokes: strokesSchema,
  practitionerTypedName: z.string(),
});
export type ConsentDraft = z.infer<typeof consentDraftSchema>;

/** A form in which nothing was entered yet. */
export const untouched: ConsentDraft = {
  version: 3,
  kind: 'treatment',
  extends: null,
  from: null,
  step: 'scope',
  page: 0,
  areas: [],
  depth: '',
  device: null,
  sessions: '',
  price: '',
  productClasses: [],
  course: null,
  validUntil: null,
  validText: '',
  offeredOn: null,
  offeredText: '',
  offeredAt: null,
  template: firstText,
  clauses: {},
  statements: {},
  photos: { record: 'not-asked', teaching: 'not-asked', marketing: 'not-asked' },
  note: '',
  outcome: null,
  refusalReason: '',
  patientStrokes: [],
  patientTypedName: '',
  patientSignedAt: null,
  guardianName: '',
  guardianRelation: '',
  guardianStrokes: [],
  guardianTypedName: '',
  textPx: 20,
  pages: [],
  questions: '',
  answers: '',
  capacity: 'not-asked',
  capacityWords: '',
  interpreterName: '',
  interpreterLanguage: '',
  witnessName: '',
  witnessStrokes: [],
  witnessTypedName: '',
  practitionerStrokes: [],
  practitionerTypedName: '',
};
