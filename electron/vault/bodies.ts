import { z } from 'zod';
import { adverseEventSchema } from '../../shared/adverse-events/adverse-event.ts';
import { drillSchema, rereadSchema } from '../../shared/backups/drill.ts';
import { assessmentSchema } from '../../shared/assessments/assessment.ts';
import { backupReasons } from '../../shared/backups/manifest.ts';
import { firstBadSchema } from '../../shared/checks/check.ts';
import { concernSchema } from '../../shared/concerns/concern.ts';
import { addendumSchema } from '../../shared/consents/addendum.ts';
import { consentHabitsSchema } from '../../shared/consents/consent-habits.ts';
import { consentSchema } from '../../shared/consents/consent.ts';
import { correctedSchema, correctionSchema } from '../../shared/corrections/correction.ts';
import { courseEndSchema, courseSchema } from '../../shared/courses/course.ts';
import { smallConsentSchema } from '../../shared/consents/small-consent.ts';
import { withdrawalSchema } from '../../shared/consents/withdrawal.ts';
import { deviceSchema } from '../../shared/devices/device.ts';
import { erasureDecisionSchema } from '../../shared/erasures/erasure.ts';
import { copyKinds } from '../../shared/copies/copy.ts';
import { documentKinds } from '../../shared/documents/document.ts';
import { templateUsedSchema, valuesSchema } from '../../shared/documents/made-from.ts';
import { exposureQuerySchema } from '../../shared/exposures/exposure.ts';
import { outcomeFilterSchema } from '../../shared/outcomes/outcome.ts';
import { followUpSchema } from '../../shared/follow-ups/follow-up.ts';
import { idSchema } from '../../shared/ids.ts';
import { importSources } from '../../shared/imports/import.ts';
import { lawPlaces, lawSchema, lawTopics } from '../../shared/laws/law.ts';
import { lockTimesSchema } from '../../shared/locks/lock-times.ts';
import { patientSchema } from '../../shared/patients/patient.ts';
import { logoSchema, printHabitsSchema } from '../../shared/printing/print-habits.ts';
import { practiceSchema, practitionerSchema, roles } from '../../shared/practice/practice.ts';
import { movementSchema } from '../../shared/movements/movement.ts';
import { presetSchema } from '../../shared/presets/preset.ts';
import { lotSchema, productSchema } from '../../shared/products/product.ts';
import { changeSchema } from '../../shared/rules/change.ts';
import { findingSchema } from '../../shared/rules/finding.ts';
import { screeningSchema } from '../../shared/screenings/screening.ts';
import { savedSearchSchema } from '../../shared/searches/search.ts';
import { snippetSchema } from '../../shared/snippets/snippet.ts';
import { templateLanguages } from '../../shared/templates/kinds.ts';
import { templateKeySchema, templateSchema } from '../../shared/templates/template.ts';
import { versionOrigins } from '../../shared/templates/version.ts';
import { zoneSchema } from '../../shared/zones/zone.ts';
import { fileBodies } from './file-bodies.ts';
import { reviewFilters } from '../../shared/keeping/review.ts';
import { keepingBodies } from './keeping-bodies.ts';
import { sessionBodies } from './session-bodies.ts';

/**
 * What the body of each entry holds, in the newest version of each type. What was written stays as it is, like the
 * ledger's format: a change here is a new body version with a step in `upcasters`.
 */
export const bodies = {
  /** Version 4; null where the owner never chose times, how consents are signed, or how documents print. */
  practice: z.strictObject({
    fields: practiceSchema,
    lockTimes: lockTimesSchema.nullable(),
    consentHabits: consentHabitsSchema.nullable(),
    printHabits: printHabitsSchema.nullable(),
  }),
  /** A picture for the head of documents. */
  logo: logoSchema,
  user: z.strictObject({ fields: practitionerSchema, role: z.enum(roles) }),
  /** Version 2: the language; what was adopted before is English. The entry's id is the text's, with any other language. */
  adoption: z.strictObject({
    template: z.string(),
    version: z.int(),
    sourceHash: z.string(),
    byName: z.string(),
    language: z.enum(templateLanguages),
  }),
  /** One version of a text; the entry's id is the text's with its language, "consent-striae/en". */
  template: z.strictObject({
    text: templateKeySchema,
    version: z.int(),
    byName: z.string(),
    note: z.string(),
    origin: z.enum(versionOrigins),
    fields: templateSchema,
  }),
  /** The entry's id is that of the text's versions. */
  retirement: z.strictObject({
    text: templateKeySchema,
    retired: z.boolean(),
    byName: z.string(),
    reason: z.string(),
  }),
  /** Version 2: `shape`, the drawn figure; average in what was written before. */
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
  /**
   * `end` is null while it runs; its entry's action is `finish` or `stop`, and `correct` where the end was corrected.
   * Version 2: `endedAt` and `correction`, null in what was written before.
   */
  course: z.strictObject({
    patient: idSchema,
    firstAt: z.int(),
    /** Who planned it first, and who ended it. */
    byName: z.string(),
    endedBy: z.string(),
    end: courseEndSchema.nullable(),
    /** When it had ended, of an end that was corrected later; null: with this entry. */
    endedAt: z.int().nullable(),
    correction: z.strictObject({ byName: z.string(), reason: z.string() }).nullable(),
    fields: courseSchema,
  }),
  /** `byName` is who recorded it first. */
  'adverse-event': z.strictObject({
    patient: idSchema,
    firstAt: z.int(),
    byName: z.string(),
    fields: adverseEventSchema,
  }),
  /** One try to reach a patient after a session; `byName` is who recorded this version. */
  'follow-up': z.strictObject({
    patient: idSchema,
    byName: z.string(),
    findings: z.array(findingSchema),
    fields: followUpSchema,
  }),
  /** `byName` is who recorded it first; `reason` says why this version replaced the one before, empty for the first. */
  assessment: z.strictObject({
    patient: idSchema,
    firstAt: z.int(),
    byName: z.string(),
    reason: z.string(),
    fields: assessmentSchema,
  }),
  /** That outcomes were printed or saved as a table; the entry's id is its own. It names no patient. */
  outcome: z.strictObject({ filter: outcomeFilterSchema, cases: z.int().min(0) }),
  /** That a list of records by how long they are kept was printed or saved as a table; the entry's id is its own. It names no patient. */
  'keeping-list': z.strictObject({ filter: z.enum(reviewFilters), patients: z.int().min(0) }),
  /** That the list of calls was printed; the entry's id is its own. It names no patient. */
  'call-list': z.strictObject({ patients: z.int().min(0) }),
  /** That a list of exposed patients was made; the entry's id is its own. It names no patient. */
  exposure: z.strictObject({
    query: exposureQuerySchema,
    patients: z.int().min(0),
    sessions: z.int().min(0),
  }),
  screening: z.strictObject({ patient: idSchema, fields: screeningSchema }),
  /**
   * Version 2: the language of the text, and the clauses with a tick of their own. Version 3: classes of products, course
   * and last day of its scope, and how it came to the signature. Version 4: its kind; what was signed before is a consent to
   * the treatment.
   */
  consent: z.strictObject({
    patient: idSchema,
    document: idSchema,
    documentHash: z.string(),
    byName: z.string(),
    fields: z.discriminatedUnion('kind', [consentSchema, smallConsentSchema]),
  }),
  /** Like a consent; its `fields` name the consent that it extends. */
  addendum: z.strictObject({
    patient: idSchema,
    document: idSchema,
    documentHash: z.string(),
    byName: z.string(),
    fields: addendumSchema,
  }),
  /**
   * Version 2: what was taken back, on which day and how it was told. The entry's id is the consent's. Version 3: one addendum
   * may be taken back alone; none was before.
   */
  withdrawal: z.strictObject({ patient: idSchema, byName: z.string(), fields: withdrawalSchema }),
  /** What was noted on a record; its action is `correct`, `invalidate` or `revalidate`. */
  correction: z.strictObject({
    patient: idSchema,
    of: correctedSchema,
    byName: z.string(),
    fields: correctionSchema,
  }),
  ...sessionBodies,
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
  /** Version 2: service, software, steps, shortest needle, and uses instead of one answer. Version 3: `isotretinoin`. */
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
  /** `user` is whose it is; its action is `remove` when it was taken away. */
  search: z.strictObject({ user: idSchema, fields: savedSearchSchema }),
  /** `user` is whose it is, null for one of the practice; its action is `remove` when it was taken away. */
  snippet: z.strictObject({ user: idSchema.nullable(), fields: snippetSchema }),
  /** The entry's id is whose the snippets are: a person's or the practice's. */
  'snippet-order': z.strictObject({ user: idSchema.nullable(), ids: z.array(idSchema) }),
  /** A printed treatment sheet that waits to be keyed in; `used: false` once somebody said that it was not written on. */
  sheet: z.strictObject({
    patient: idSchema,
    ordinal: z.int().min(1),
    number: z.string(),
    begun: idSchema.nullable(),
    used: z.boolean(),
  }),
  ...fileBodies,
  /**
   * Version 2: the text that it was made from and every value that was put in; null where none was, and in what was made
   * before.
   */
  document: z.strictObject({
    patient: idSchema.nullable(),
    kind: z.enum(documentKinds),
    source: z.string(),
    title: z.string(),
    fileName: z.string(),
    hash: z.string(),
    html: z.string(),
    template: templateUsedSchema.nullable(),
    values: valuesSchema.nullable(),
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
  /**
   * Its action is `erased`: `entries` are those that lose their bodies (`electron/vault/ledger/erase.ts`). Version 2;
   * `decision` is null where a restore erased again.
   */
  erasure: z.strictObject({
    patient: idSchema,
    decision: erasureDecisionSchema.nullable(),
    entries: z.array(z.strictObject({ device: idSchema, seq: z.int() })).min(1),
  }),
  /**
   * A copy given to the patient; the entry's id is the patient's. `despite`: why, although the check found something. Version 2: what
   * a readable one is for; null for an encrypted one, and where it was not asked yet.
   */
  copy: z.strictObject({
    patient: idSchema,
    kind: z.enum(copyKinds),
    withAccess: z.boolean(),
    check: z.enum(['holds', 'does-not-hold', 'not-known']),
    despite: z.string(),
    reason: z.string().nullable(),
  }),
  /**
   * That papers were printed or saved as an export, or a list as a table, and what for; the entry's id is the patient's, or its own
   * where there is none or more than one. `kind` is null for papers of several kinds.
   */
  leaving: z.strictObject({
    patient: idSchema.nullable(),
    kind: z.enum(documentKinds).nullable(),
    papers: z.int().min(1),
    patients: z.int().min(0),
    reason: z.string(),
  }),
  /** Signs the entries before it that came in together (`electron/vault/ledger/batch.ts`). */
  import: z.strictObject({ source: z.enum(importSources), entries: z.int().min(1) }),
  reread: rereadSchema,
  drill: drillSchema,
  ...keepingBodies,
} as const;

/** The action of the entry that takes a person or a preset out; its body says what it was at the end. */
export const removal = 'remove';

export type BodyType = keyof typeof bodies;
export type BodyOf<Type extends BodyType> = z.infer<(typeof bodies)[Type]>;
