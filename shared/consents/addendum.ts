import { z } from 'zod';
import { dateSchema, instantSchema } from '../dates/schema.ts';
import { deviceKinds } from '../devices/device.ts';
import { idSchema } from '../ids.ts';
import { routeClasses } from '../products/product.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { templateLanguages } from '../templates/kinds.ts';
import { line, prose } from '../text/schema.ts';
import { signingSchema } from './signing.ts';
import { strokesSchema } from './strokes.ts';

/** The sentences under an addendum; a consent has more, and they go on holding. */
export const addendumStatements = ['read', 'questions', 'may-stop'] as const;

/** Only what comes on top: an empty list, and null, add nothing. */
export const additionSchema = z.strictObject({
  areas: z.array(regionSideSchema).max(54),
  /** The new deepest depth of the whole consent, µm. */
  maxDepthUm: z.int().min(100).max(20_000).nullable(),
  device: idSchema.nullable(),
  deviceKind: z.enum(deviceKinds).nullable(),
  productClasses: z.array(z.enum(routeClasses)).max(routeClasses.length),
  /** The new number of sessions altogether. */
  sessions: z.int().min(1).max(24).nullable(),
});
export type Addition = z.infer<typeof additionSchema>;

/** Nothing on top. */
export const noAddition: Addition = {
  areas: [],
  maxDepthUm: null,
  device: null,
  deviceKind: null,
  productClasses: [],
  sessions: null,
};

/** Whether anything is added at all. */
export const addsNothing = ({ areas, maxDepthUm, deviceKind, productClasses, sessions }: Addition): boolean =>
  areas.length === 0 &&
  maxDepthUm === null &&
  deviceKind === null &&
  productClasses.length === 0 &&
  sessions === null;

/** A short form on top of a signed consent: only the difference, read, ticked and signed by both. */
export const addendumSchema = z.strictObject({
  /** The consent that it extends, and the fingerprint of its frozen document. */
  consent: idSchema,
  consentHash: z.string().regex(/^[0-9a-f]{64}$/),
  template: line(60),
  templateVersion: z.int().min(1),
  templateLanguage: z.enum(templateLanguages),
  addition: additionSchema,
  offeredOn: dateSchema,
  outcome: z.enum(['agreed', 'declined']),
  statements: z.partialRecord(z.enum(addendumStatements), z.boolean()),
  note: prose().max(4000),
  patientStrokes: strokesSchema,
  patientTypedName: line(),
  patientSignedAt: instantSchema,
  practitionerStrokes: strokesSchema,
  practitionerTypedName: line(),
  practitionerSignedAt: instantSchema,
  signing: signingSchema,
});
export type AddendumFields = z.infer<typeof addendumSchema>;

export interface Addendum extends AddendumFields {
  readonly id: string;
  readonly patient: string;
  readonly signedAt: number;
  readonly signedBy: string;
  readonly documentHash: string;
  /** When it was taken back alone, UTC ms; it ends with its consent too, which this does not say. */
  readonly withdrawnAt: number | null;
}
