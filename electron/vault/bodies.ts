import { z } from 'zod';
import { drillSchema, rereadSchema } from '../../shared/backups/drill.ts';
import { concernSchema } from '../../shared/concerns/concern.ts';
import { consentSchema } from '../../shared/consents/consent.ts';
import { deviceSchema } from '../../shared/devices/device.ts';
import { documentKinds } from '../../shared/documents/document.ts';
import { idSchema } from '../../shared/ids.ts';
import { patientSchema } from '../../shared/patients/patient.ts';
import { practiceSchema, practitionerSchema, roles } from '../../shared/practice/practice.ts';
import { lotSchema, productSchema } from '../../shared/products/product.ts';
import { findingSchema } from '../../shared/rules/finding.ts';
import { screeningSchema } from '../../shared/screenings/screening.ts';
import { sessionSchema } from '../../shared/sessions/session.ts';

/**
 * What the body of each entry holds, version 1 of each type. Frozen like the ledger's format: a change is a new body
 * version with an upcaster, never an edit here.
 */
export const bodies = {
  practice: z.strictObject({ fields: practiceSchema }),
  user: z.strictObject({ fields: practitionerSchema, role: z.enum(roles) }),
  adoption: z.strictObject({
    template: z.string(),
    version: z.int(),
    sourceHash: z.string(),
    byName: z.string(),
  }),
  patient: z.strictObject({ number: z.string(), fields: patientSchema }),
  concern: z.strictObject({ patient: idSchema, firstAt: z.int(), fields: concernSchema }),
  screening: z.strictObject({ patient: idSchema, fields: screeningSchema }),
  consent: z.strictObject({
    patient: idSchema,
    document: idSchema,
    documentHash: z.string(),
    byName: z.string(),
    fields: consentSchema,
  }),
  withdrawal: z.strictObject({ patient: idSchema, reason: z.string() }),
  session: z.strictObject({
    patient: idSchema,
    ordinal: z.int(),
    byName: z.string(),
    reason: z.string(),
    startedAt: z.int(),
    findings: z.array(findingSchema),
    fields: sessionSchema,
  }),
  product: z.strictObject({ fields: productSchema }),
  lot: z.strictObject({ fields: lotSchema }),
  device: z.strictObject({ fields: deviceSchema }),
  document: z.strictObject({
    patient: idSchema.nullable(),
    kind: z.enum(documentKinds),
    source: z.string(),
    title: z.string(),
    fileName: z.string(),
    hash: z.string(),
    html: z.string(),
  }),
  access: z.strictObject({ patient: idSchema }),
  tries: z.strictObject({ wrong: z.int(), brokenOff: z.int(), changed: z.boolean() }),
  /** Its action is `erased`: `entries` are those that lose their bodies (`electron/vault/ledger/erase.ts`). */
  erasure: z.strictObject({
    patient: idSchema,
    entries: z.array(z.strictObject({ device: idSchema, seq: z.int() })).min(1),
  }),
  reread: rereadSchema,
  drill: drillSchema,
} as const;

/** The action of the entry that takes a person out; its body says who it was at the end. */
export const removal = 'remove';

export type BodyType = keyof typeof bodies;
export type BodyOf<Type extends BodyType> = z.infer<(typeof bodies)[Type]>;
