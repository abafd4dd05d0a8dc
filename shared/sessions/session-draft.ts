import { z } from 'zod';
import { instantSchema } from '../dates/schema.ts';
import { speedUnits } from '../devices/device.ts';
import { idSchema } from '../ids.ts';
import { amountUnits } from '../products/product.ts';
import { areaPartsSchema } from '../regions/area-parts.ts';
import { regions, sides, type RegionSide } from '../regions/regions.ts';
import { markSchema } from '../marks/mark.ts';
import { daveySchema, noDavey } from '../scores/davey.ts';
import { zoneStates } from '../zones/zone.ts';
import { antisepticDraftSchema, carried, deviceDraftSchema, typed, yesNo } from './draft-preparation.ts';
import { paperDraftSchema } from './paper.ts';
import { carriedFromSchema, mostApplications } from './session.ts';
import {
  anaestheticAgents,
  carriedValues,
  directions,
  endPoints,
  gloveMaterials,
  hairRemovals,
  hygieneSteps,
  otherReactions,
  reactionTimes,
  timings,
} from './values.ts';

const grade = (highest: number) => z.int().min(0).max(highest).nullable();
const gradesSchema = z.strictObject({
  erythema: grade(4),
  oedema: grade(3),
  bleeding: grade(4),
  bruising: grade(3),
});
export type Grades = z.infer<typeof gradesSchema>;

const draftAreaSchema = z.strictObject({
  region: z.enum(regions),
  side: z.enum(sides),
  depthMin: typed,
  depthMax: typed,
  /** False: one depth, kept in `depthMin`; true: a least and a greatest one. */
  range: z.boolean(),
  passes: typed,
  directions: z.array(z.enum(directions)),
  speed: typed,
  speedUnit: z.enum(speedUnits),
  /** Settings of a radiofrequency device. */
  rfPower: typed.default(''),
  rfEnergy: typed.default(''),
  rfPulse: typed.default(''),
  rfFrequency: typed.default(''),
  rfImpedance: typed.default(''),
  rfTemperature: typed.default(''),
  treatedCm2: typed.default(''),
  minutes: typed.default(''),
  coverage: typed.default(''),
  endPoint: z.enum(endPoints).nullable(),
  stoppedReason: typed,
  note: typed,
  /** The parts of the area that were needled; empty: none is named. */
  parts: areaPartsSchema.default([]),
  /** The values that were carried over and not changed since. */
  carried: z.array(z.strictObject({ value: z.enum(carriedValues), confirmed: z.boolean() })).default([]),
});
export type DraftArea = z.infer<typeof draftAreaSchema>;

const draftProductSchema = z.strictObject({
  /** Of the row in this form, so that two uses of one product stay two. */
  key: idSchema,
  product: idSchema,
  lot: typed,
  expiry: typed,
  amount: typed,
  unit: z.enum(amountUnits),
  timing: z.enum(timings).nullable(),
  /** The time of day at which it was put on. */
  appliedAt: typed.default(''),
  carried,
});
export type DraftProduct = z.infer<typeof draftProductSchema>;

/** One look at the skin: the same for all areas, or for some of them ("region/side") their own. */
const lookSchema = z.strictObject({
  all: gradesSchema,
  differs: z.array(z.strictObject({ region: z.enum(regions), side: z.enum(sides), grades: gradesSchema })),
});
export type DraftLook = z.infer<typeof lookSchema>;

const draftApplicationSchema = z.strictObject({
  /** Of the row in this form. */
  key: z.string().min(1).max(60),
  areas: z.array(z.strictObject({ region: z.enum(regions), side: z.enum(sides) })),
  grams: typed,
  areaCm2: typed,
  occluded: yesNo,
  onAt: instantSchema.nullable(),
  offAt: instantSchema.nullable(),
  /** The same as they stand on a paper that is keyed in: typed, read only when a record is made. */
  paperOn: typed.default(''),
  paperOff: typed.default(''),
  /** When the clock reminds, in minutes after it went on; only in the form, null where nobody asked for it. */
  remindMin: z.int().min(1).max(600).nullable(),
});
export type DraftApplication = z.infer<typeof draftApplicationSchema>;

const anaestheticDraftSchema = z.preprocess(
  withApplications,
  z.strictObject({
    agent: z.enum(anaestheticAgents).nullable(),
    detail: typed,
    lot: typed,
    expiry: typed,
    prescribed: yesNo,
    appliedBy: typed,
    /** Never empty: the first one may be blank. */
    applications: z.array(draftApplicationSchema).min(1).max(mostApplications),
  }),
);

const draftSchema = z.strictObject({
  version: z.literal(1),
  startedAt: instantSchema,
  /** When the treatment ended; null while it is under way. */
  endedAt: instantSchema.nullable(),
  device: deviceDraftSchema,
  antiseptic: antisepticDraftSchema,
  hairRemoval: z.enum(hairRemovals).nullable().default(null),
  hygiene: z.array(z.enum(hygieneSteps)).default([]),
  gloves: z.enum(gloveMaterials).nullable().default(null),
  anaesthetic: anaestheticDraftSchema,
  areas: z.array(draftAreaSchema),
  products: z.array(draftProductSchema),
  reactions: z.strictObject({ end: lookSchema, '15-min': lookSchema }),
  /** When the first grade was given, from which 15 minutes count while no end was recorded; only in the form. */
  firstLookAt: instantSchema.nullable().default(null),
  otherReaction: z.strictObject({
    state: z.enum(['not-recorded', 'none', 'some']),
    kinds: z.array(z.enum(otherReactions)),
    detail: typed,
  }),
  pain: z.int().min(0).max(10).nullable(),
  /** Whether the skin had settled before the patient left, and after how many minutes. */
  settled: z.strictObject({ state: yesNo, minutes: typed }).default({ state: 'not-asked', minutes: '' }),
  aftercareGivenAt: instantSchema.nullable(),
  nextDate: typed,
  note: typed,
  reasons: z.array(z.strictObject({ rule: z.string(), subject: z.string(), text: typed })),
  /** Why a sealed session is amended; empty in a first draft. */
  amendReason: typed,
  carriedFrom: carriedFromSchema.nullable().default(null),
  /** What was tapped about the patient's avoid-zones. */
  zones: z.array(z.strictObject({ zone: idSchema, state: z.enum(zoneStates) })).default([]),
  marks: z.array(markSchema).default([]),
  davey: daveySchema.default(noDavey),
  /** What is keyed in from a paper: its times are typed, no clock runs. */
  paper: paperDraftSchema.nullable().default(null),
});
/** What the session form holds, version 1. Everything typed stays as typed, also what cannot be read. */
export const sessionDraftSchema = z.preprocess(withHairRemoval, draftSchema);
export type SessionDraft = z.infer<typeof sessionDraftSchema>;

/** An application of which nothing is recorded yet. */
export const emptyApplication = (key: string): DraftApplication => ({
  key,
  areas: [],
  grams: '',
  areaCm2: '',
  occluded: 'not-asked',
  onAt: null,
  offAt: null,
  paperOn: '',
  paperOff: '',
  remindMin: null,
});

export const noGrades: Grades = { erythema: null, oedema: null, bleeding: null, bruising: null };
const emptyLook = (): DraftLook => ({ all: noGrades, differs: [] });

/** A form in which nothing is recorded but when it was opened (UTC ms). */
export const emptyDraft = (now: number): SessionDraft => ({
  version: 1,
  startedAt: now,
  endedAt: null,
  device: {
    device: null,
    needleLength: '',
    pins: '',
    cartridgeLot: '',
    cartridgeExpiry: '',
    sealIntact: 'not-asked',
    carried: 'no',
  },
  antiseptic: { agent: null, other: '', strength: '', contactMinutes: '' },
  hairRemoval: null,
  hygiene: [],
  gloves: null,
  anaesthetic: {
    agent: null,
    detail: '',
    lot: '',
    expiry: '',
    prescribed: 'not-asked',
    appliedBy: '',
    applications: [emptyApplication('first')],
  },
  areas: [],
  products: [],
  reactions: { [reactionTimes[0]]: emptyLook(), [reactionTimes[1]]: emptyLook() },
  firstLookAt: null,
  otherReaction: { state: 'not-recorded', kinds: [], detail: '' },
  pain: null,
  settled: { state: 'not-asked', minutes: '' },
  aftercareGivenAt: null,
  nextDate: '',
  note: '',
  reasons: [],
  amendReason: '',
  carriedFrom: null,
  zones: [],
  marks: [],
  davey: noDavey,
  paper: null,
});

/** An area just chosen: nothing about it is recorded yet. */
export const emptyArea = (place: RegionSide, speedUnit: DraftArea['speedUnit']): DraftArea => ({
  region: place.region,
  side: place.side,
  depthMin: '',
  depthMax: '',
  range: false,
  passes: '',
  directions: [],
  speed: '',
  speedUnit,
  rfPower: '',
  rfEnergy: '',
  rfPulse: '',
  rfFrequency: '',
  rfImpedance: '',
  rfTemperature: '',
  treatedCm2: '',
  minutes: '',
  coverage: '',
  endPoint: null,
  stoppedReason: '',
  note: '',
  parts: [],
  carried: [],
});

/** A form that was kept when there was one application only has its values beside the agent. */
function withApplications(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('grams' in kept)) return kept;
  const { grams, areaCm2, occluded, onAt, offAt, ...rest } = kept as Readonly<Record<string, unknown>>;
  const first = { ...emptyApplication('first'), grams, areaCm2, occluded, onAt, offAt };
  return { ...rest, applications: [first] };
}

/** A form that was kept when the removal of hair was one of the steps of hygiene has it among them. */
function withHairRemoval(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('hygiene' in kept)) return kept;
  const { hygiene } = kept;
  if (!Array.isArray(hygiene) || !hygiene.includes('hair-removed')) return kept;
  return {
    ...kept,
    hairRemoval: 'undated',
    hygiene: hygiene.filter((step) => step !== 'hair-removed'),
  };
}

/** A draft's body read back: the form's state, or null when it is not one (another version, damaged). */
export const readSessionDraft = (body: string): SessionDraft | null => {
  try {
    const parsed = sessionDraftSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
