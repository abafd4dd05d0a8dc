import { z } from 'zod';
import { regionSideSchema } from '../regions/region-side.ts';
import { statements } from './consent.ts';
import { type ConsentDraft, consentDraftSchema, untouched } from './consent-draft.ts';
import { photoPurposes } from './photo-purposes.ts';
import { strokesSchema } from './strokes.ts';

/** Before anything but a consent to the treatment was signed on the screen. */
const secondDraftSchema = consentDraftSchema.omit({ kind: true }).extend({ version: z.literal(2) });

const firstDraftSchema = z.strictObject({
  version: z.literal(1),
  step: z.string(),
  areas: z.array(regionSideSchema),
  depth: z.string(),
  device: z.string().nullable(),
  sessions: z.string(),
  price: z.string(),
  offeredOn: z.string().nullable(),
  offeredText: z.string(),
  statements: z.partialRecord(z.enum(statements), z.boolean()),
  photos: z.record(z.enum(photoPurposes), z.enum(['yes', 'no', 'not-asked'])),
  note: z.string(),
  outcome: z.enum(['agreed', 'declined']).nullable(),
  patientStrokes: strokesSchema,
  patientTypedName: z.string(),
  patientSignedAt: z.number().nullable(),
  practitionerStrokes: strokesSchema,
  practitionerTypedName: z.string(),
});

/** A kept form of any version, or null when it cannot be read. What was begun in version 1 is read by the patient again. */
export const readConsentDraft = (body: string): ConsentDraft | null => {
  try {
    const json: unknown = JSON.parse(body);
    const newest = consentDraftSchema.safeParse(json);
    if (newest.success) return newest.data;
    const second = secondDraftSchema.safeParse(json);
    if (second.success) return { ...second.data, version: 3, kind: 'treatment' };
    const first = firstDraftSchema.safeParse(json);
    if (!first.success) return null;
    const { areas, depth, device, sessions, price, offeredOn, offeredText, note } = first.data;
    return { ...untouched, areas, depth, device, sessions, price, offeredOn, offeredText, note };
  } catch {
    return null;
  }
};
