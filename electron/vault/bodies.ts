import { z } from 'zod';
import { drillSchema, rereadSchema } from '../../shared/backups/drill.ts';
import { backupReasons } from '../../shared/backups/manifest.ts';
import { firstBadSchema } from '../../shared/checks/check.ts';
import { concernSchema } from '../../shared/concerns/concern.ts';
import { addendumSchema } from '../../shared/consents/addendum.ts';
import { consentHabitsSchema } from '../../shared/consents/consent-habits.ts';
import { consentSchema } from '../../shared/consents/consent.ts';
import { withdrawalSchema } from '../../shared/consents/withdrawal.ts';
import { deviceSchema } from '../../shared/devices/device.ts';
import { documentKinds } from '../../shared/documents/document.ts';
import { idSchema } from '../../shared/ids.ts';
import { lawPlaces, lawSchema, lawTopics } from '../../shared/laws/law.ts';
import { lockTimesSchema } from '../../shared/locks/lock-times.ts';
import { patientSchema } from '../../shared/patients/patient.ts';
import { practiceSchema, practitionerSchema, roles } from '../../shared/practice/practice.ts';
import { movementSchema } from '../../shared/movements/movement.ts';
import { presetSchema } from '../../shared/presets/preset.ts';
import { lotSchema, productSchema } from '../../shared/products/product.ts';
import { changeSchema } from '../../shared/rules/change.ts';
import { findingSchema } from '../../shared/rules/finding.ts';
import { screeningSchema } from '../../shared/screenings/screening.ts';
import { sessionSchema } from '../../shared/sessions/session.ts';
import { zoneSchema } from '../../shared/zones/zone.ts';
import type { Json } from './ledger/canonical.ts';
import type { Upcaster } from './ledger/projection.ts';

/**
 * What the body of each entry holds, in the newest version of each type. What was written stays as it is, like the
 * ledger's format: a change here is a new body version with a step in `upcasters`.
 */
export const bodies = {
  /** Version 3; null where the owner never chose times, or how consents are signed. */
  practice: z.strictObject({
    fields: practiceSchema,
    lockTimes: lockTimesSchema.nullable(),
    consentHabits: consentHabitsSchema.nullable(),
  }),
  user: z.strictObject({ fields: practitionerSchema, role: z.enum(roles) }),
  adoption: z.strictObject({
    template: z.string(),
    version: z.int(),
    sourceHash: z.string(),
    byName: z.string(),
  }),
  patient: z.strictObject({ number: z.string(), fields: patientSchema }),
  concern: z.strictObject({ patient: idSchema, firstAt: z.int(), fields: concernSchema }),
  /** `reason` says why it was ended; empty while it stands. */
  zone: z.strictObject({
    patient: idSchema,
    firstAt: z.int(),
    ended: z.boolean(),
    reason: z.string(),
    fields: zoneSchema,
  }),
  screening: z.strictObject({ patient: idSchema, fields: screeningSchema }),
  /** Version 2: classes of products, course and last day of its scope, and how it came to the signature. */
  consent: z.strictObject({
    patient: idSchema,
    document: idSchema,
    documentHash: z.string(),
    byName: z.string(),
    fields: consentSchema,
  }),
  /** Like a consent; its `fields` name the consent that it extends. */
  addendum: z.strictObject({
    patient: idSchema,
    document: idSchema,
    documentHash: z.string(),
    byName: z.string(),
    fields: addendumSchema,
  }),
  /** Version 2: what was taken back, on which day and how it was told. The entry's id is the consent's. */
  withdrawal: z.strictObject({ patient: idSchema, byName: z.string(), fields: withdrawalSchema }),
  /** Version 2: `carried`, `zones`, `marks`, `davey` and the areas' `rf` are null or empty in what was sealed before. */
  session: z.strictObject({
    patient: idSchema,
    ordinal: z.int(),
    byName: z.string(),
    reason: z.string(),
    startedAt: z.int(),
    findings: z.array(findingSchema),
    fields: sessionSchema,
  }),
  pass: z.strictObject({
    patient: idSchema,
    session: idSchema,
    byName: z.string(),
    reason: z.string(),
    findings: z.array(findingSchema),
    /** Who was at work; the entry's actor is the owner. */
    atWork: idSchema,
  }),
  review: z.strictObject({
    patient: idSchema,
    /** The version of the session that was looked at; the entry's id is the session's. */
    seen: z.int(),
    byName: z.string(),
    note: z.string(),
  }),
  /** Version 2: ingredients, form, period after opening, article numbers, and what a cartridge is. */
  product: z.strictObject({ fields: productSchema }),
  lot: z.strictObject({ fields: lotSchema }),
  /** The entry's id is the movement's own. */
  movement: z.strictObject({ fields: movementSchema }),
  device: z.strictObject({ fields: deviceSchema }),
  /** The entry's id is the rule's. */
  rule: z.strictObject({ byName: z.string(), fields: changeSchema }),
  /** The entry's id is `lawKey`. */
  law: z.strictObject({
    place: z.enum(lawPlaces),
    topic: z.enum(lawTopics),
    byName: z.string(),
    fields: lawSchema,
  }),
  /** `user` is whose it is; its action is `remove` when it was taken away. */
  preset: z.strictObject({ user: idSchema, fields: presetSchema }),
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
  /** The entry's id is that of who unlocked. */
  unlock: z.strictObject({}),
  /** The entry's id is new with each backup. */
  backup: z.strictObject({ reason: z.enum(backupReasons) }),
  /** The entry's id is the vault's. */
  check: z.strictObject({
    asked: z.enum(['person', 'weekly']),
    entries: z.int(),
    firstBad: firstBadSchema.nullable(),
  }),
  tries: z.strictObject({ wrong: z.int(), brokenOff: z.int(), changed: z.boolean() }),
  /** Its action is `erased`: `entries` are those that lose their bodies (`electron/vault/ledger/erase.ts`). */
  erasure: z.strictObject({
    patient: idSchema,
    entries: z.array(z.strictObject({ device: idSchema, seq: z.int() })).min(1),
  }),
  reread: rereadSchema,
  drill: drillSchema,
} as const;

const fieldsOf = (json: Json | undefined): { readonly [key: string]: Json } =>
  json as { readonly [key: string]: Json };

/** How a body of version n becomes one of version n + 1, by type; a type that is not here has only the first. */
export const upcasters: Readonly<Record<string, readonly Upcaster[]>> = {
  practice: [
    (body) => ({ ...fieldsOf(body), lockTimes: null }),
    (body) => ({ ...fieldsOf(body), consentHabits: null }),
  ],
  consent: [
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const scope = { ...fieldsOf(fields['scope']), productClasses: null, course: null, validUntil: null };
      return { ...fieldsOf(body), fields: { ...fields, scope, signing: null } };
    },
  ],
  withdrawal: [
    (body) => {
      const { patient = '', reason = '' } = fieldsOf(body);
      return { patient, byName: '', fields: { purposes: null, on: null, told: 'not-recorded', reason } };
    },
  ],
  product: [
    (body) => ({
      ...fieldsOf(body),
      fields: {
        ...fieldsOf(fieldsOf(body)['fields']),
        inci: '',
        form: null,
        keepDays: null,
        needleLengthUm: null,
        pinCount: null,
        singleUse: 'unknown',
        gtins: [],
      },
    }),
  ],
  session: [
    (body) => {
      const fields = fieldsOf(fieldsOf(body)['fields']);
      const areas = (fields['areas'] as readonly Json[]).map((area) => ({ ...fieldsOf(area), rf: null }));
      return {
        ...fieldsOf(body),
        fields: { ...fields, areas, carried: null, zones: [], marks: [], davey: null },
      };
    },
  ],
};

/** The action of the entry that takes a person or a preset out; its body says what it was at the end. */
export const removal = 'remove';

export type BodyType = keyof typeof bodies;
export type BodyOf<Type extends BodyType> = z.infer<(typeof bodies)[Type]>;
