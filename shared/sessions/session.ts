import { z } from 'zod';
import type { NotValid } from '../corrections/correction.ts';
import type { SessionCourse } from '../courses/course.ts';
import { dateSchema, instantSchema } from '../dates/schema.ts';
import { deviceKinds, speedUnits } from '../devices/device.ts';
import { idSchema } from '../ids.ts';
import { amountUnits, routeClasses } from '../products/product.ts';
import { markSchema, mostMarks } from '../marks/mark.ts';
import type { Pass } from '../passes/pass.ts';
import { paperSchema } from './paper.ts';
import { areaPartsSchema } from '../regions/area-parts.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { regions, sides } from '../regions/regions.ts';
import { findingSchema, reasonSchema } from '../rules/finding.ts';
import { daveySchema } from '../scores/davey.ts';
import { filledLine, line, prose } from '../text/schema.ts';
import { sessionZoneSchema } from '../zones/zone.ts';
import {
  anaestheticAgents,
  antiseptics,
  directions,
  endPoints,
  gloveMaterials,
  hairRemovals,
  hygieneSteps,
  otherReactions,
  reactionTimes,
  timings,
} from './values.ts';

const yesNo = z.enum(['yes', 'no', 'not-asked']);
const grade = (highest: number) => z.int().min(0).max(highest).nullable();
/** Physical bounds only: what was done is a fact. Practice ranges are rules, not schema. */
const depth = z.int().min(1).max(20_000);

export const sessionDeviceSchema = z.strictObject({
  device: idSchema,
  kind: z.enum(deviceKinds),
  name: filledLine(),
  serial: line(),
  /** The depth tolerance its maker states, µm, as it stood in the register. */
  toleranceUm: z.int().min(0).max(2000).nullable(),
  needleLengthUm: z.int().min(1).max(20_000).nullable(),
  pinCount: z.int().min(1).max(1000).nullable(),
  cartridgeLot: line(80),
  cartridgeExpiry: dateSchema.nullable(),
  sealIntact: yesNo,
});

export const sessionAntisepticSchema = z.strictObject({
  agent: z.enum(antiseptics),
  /** Strength in millionths: 0.5 % is 5000. */
  concentrationPpm: z.int().min(0).max(1_000_000).nullable(),
  other: line(),
  contactTimeMs: z.int().min(0).max(3_600_000).nullable(),
});

/** One time that the agent was put on the skin: where, how much, and when it went on and off. */
export const applicationSchema = z.strictObject({
  /** Empty: not said where. */
  areas: z.array(regionSideSchema).max(54),
  massMg: z.int().min(0).max(1_000_000).nullable(),
  areaMm2: z.int().min(0).max(2_500_000).nullable(),
  occluded: yesNo,
  onAt: instantSchema.nullable(),
  offAt: instantSchema.nullable(),
});
export type Application = z.infer<typeof applicationSchema>;
export const mostApplications = 8;

export const sessionAnaestheticSchema = z.strictObject({
  agent: z.enum(anaestheticAgents),
  /** Strength and prescriber's words for a compounded or other agent. */
  detail: line(500),
  lot: line(80),
  expiry: dateSchema.nullable(),
  prescribed: yesNo,
  appliedBy: line(),
  /** In the order in which they were begun; empty where nothing of an application was recorded. */
  applications: z.array(applicationSchema).max(mostApplications),
});

/** What a radiofrequency device was set to, and what it showed of skin; null not recorded (domain.md 2.4). */
export const rfSchema = z.strictObject({
  powerMw: z.int().min(0).max(1_000_000).nullable(),
  energyMj: z.int().min(0).max(1_000_000).nullable(),
  pulseMs: z.int().min(0).max(100_000).nullable(),
  frequencyKhz: z.int().min(0).max(100_000).nullable(),
  impedanceOhm: z.int().min(0).max(100_000).nullable(),
  /** Thousandths of a degree Celsius. */
  temperatureMilliC: z.int().min(0).max(200_000).nullable(),
});
export type RfSettings = z.infer<typeof rfSchema>;

/** How much of an area was needled, and for how long (domain.md 2.6); null not recorded. */
const extentSchema = z.strictObject({
  areaMm2: z.int().min(0).max(2_500_000).nullable(),
  timeMs: z.int().min(0).max(86_400_000).nullable(),
  /** Millionths of the area: 90 % is 900000. */
  coveragePpm: z.int().min(0).max(1_000_000).nullable(),
});
export type Extent = z.infer<typeof extentSchema>;

/**
 * The band of depth, µm, that a course planned for an area when the session was sealed, and which course; null where that was not
 * kept. `none`: no depth was planned. `not-recorded`: nobody kept whether one was.
 */
const plannedSchema = z.union([
  z.enum(['none', 'not-recorded']),
  z.strictObject({ course: idSchema.nullable(), minUm: depth, maxUm: depth }),
]);
export type Planned = z.infer<typeof plannedSchema>;

export const sessionAreaSchema = z.strictObject({
  region: z.enum(regions),
  side: z.enum(sides),
  /** The parts of it that were needled, where somebody named them; empty: none is named. */
  parts: areaPartsSchema,
  planned: plannedSchema,
  depthMinUm: depth.nullable(),
  depthMaxUm: depth.nullable(),
  /** Per direction. */
  passes: z.int().min(1).max(100).nullable(),
  directions: z.array(z.enum(directions)).max(directions.length),
  /** Thousandths of the unit: 120 Hz is 120000, step 2.5 is 2500. */
  speed: z.strictObject({ milli: z.int().min(0).max(100_000_000), unit: z.enum(speedUnits) }).nullable(),
  /** Only of a radiofrequency device; null where nothing of it is recorded. */
  rf: rfSchema.nullable(),
  /** Null where nothing of it is recorded. */
  extent: extentSchema.nullable(),
  endPoint: z.enum(endPoints).nullable(),
  stoppedReason: line(500),
  note: prose(),
});
export type SessionArea = z.infer<typeof sessionAreaSchema>;

export const sessionProductSchema = z.strictObject({
  product: idSchema,
  name: filledLine(),
  routeClass: z.enum(routeClasses),
  lot: line(80),
  expiry: dateSchema.nullable(),
  /** In the unit: µl, mg, or whole drops; null not measured. */
  amount: z.int().min(0).max(10_000_000).nullable(),
  unit: z.enum(amountUnits),
  timing: z.enum(timings).nullable(),
  /** When it was put on, to the minute; null not recorded. */
  appliedAt: instantSchema.nullable(),
});
export type SessionProduct = z.infer<typeof sessionProductSchema>;

/** What was seen on one area at one of the two looks; null = not recorded, 0 = none seen. */
export const sessionReactionSchema = z.strictObject({
  region: z.enum(regions),
  side: z.enum(sides),
  time: z.enum(reactionTimes),
  erythema: grade(4),
  oedema: grade(3),
  bleeding: grade(4),
  bruising: grade(3),
});
export type SessionReaction = z.infer<typeof sessionReactionSchema>;

/** The session before that values were carried over from, as a snapshot. */
export const carriedFromSchema = z.strictObject({
  session: idSchema,
  ordinal: z.int().min(1),
  startedAt: instantSchema,
});

/**
 * Which values were carried over and confirmed unchanged: "device", "areas.abdomen-lower/right.depth", "products.0".
 * What was carried over and not confirmed is not in the record at all.
 */
const carriedSchema = carriedFromSchema.extend({ values: z.array(line(80)).min(1).max(300) });

/** What else was seen; `state: none` is a recorded answer, `not-recorded` is not. */
export const otherReactionSchema = z.strictObject({
  state: z.enum(['not-recorded', 'none', 'some']),
  kinds: z.array(z.enum(otherReactions)).max(otherReactions.length),
  detail: prose().max(4000),
});

/** Whether the skin had settled before the patient left, and how long after the end of the treatment (domain.md 2.10). */
const settledSchema = z.strictObject({
  state: yesNo,
  /** ms after the end; null where the minute was not noted, or it had not settled. */
  afterMs: z.int().min(0).max(86_400_000).nullable(),
});

/** One treatment, as sealed. Everything not recorded is null, empty or `not-asked`: never invented. */
export const sessionSchema = z.strictObject({
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  screening: idSchema.nullable(),
  consent: idSchema.nullable(),
  device: sessionDeviceSchema.nullable(),
  antiseptic: sessionAntisepticSchema.nullable(),
  /** Whether hair was removed, and when (domain.md 2.8); null not recorded. */
  hairRemoval: z.enum(hairRemovals).nullable(),
  hygiene: z.array(z.enum(hygieneSteps)).max(hygieneSteps.length),
  /** Null: what they were made of was not recorded. */
  gloves: z.enum(gloveMaterials).nullable(),
  anaesthetic: sessionAnaestheticSchema.nullable(),
  areas: z.array(sessionAreaSchema).max(54),
  products: z.array(sessionProductSchema).max(40),
  reactions: z.array(sessionReactionSchema).max(108),
  otherReaction: otherReactionSchema,
  /** Pain at its worst, 0–10. */
  pain: z.int().min(0).max(10).nullable(),
  settled: settledSchema,
  aftercareGivenAt: instantSchema.nullable(),
  note: prose(),
  nextDate: dateSchema.nullable(),
  reasons: z.array(reasonSchema).max(200),
  carried: carriedSchema.nullable(),
  /** The avoid-zones that stood, each with what was seen of it. */
  zones: z.array(sessionZoneSchema).max(200),
  /** What was drawn on the body map, in the order in which it was drawn. */
  marks: z.array(markSchema).max(mostMarks),
  /** Null: no quadrant was scored. */
  davey: daveySchema.nullable(),
  /** Null: it was recorded on the screen. */
  paper: paperSchema.nullable(),
});
export type SessionFields = z.infer<typeof sessionSchema>;

/** A correction of a sealed session: the corrected whole, why, and by whom; the original stays and prints too. */
export const amendmentSchema = z.strictObject({
  session: idSchema,
  reason: filledLine(2000),
  fields: sessionSchema,
});

export interface Session extends SessionFields {
  readonly id: string;
  readonly patient: string;
  /** 1 when sealed, one more with each amendment. */
  readonly revision: number;
  readonly sealedAt: number;
  readonly sealedBy: string;
  /** 1 for the patient's first session. */
  readonly ordinal: number;
  /** Which session of which course it was, as the plan stood at sealing. */
  readonly courses: readonly SessionCourse[];
  readonly findings: readonly z.infer<typeof findingSchema>[];
  /** Stops that an owner passed before the treatment, oldest first. */
  readonly passes: readonly Pass[];
  /** Why the whole is not valid; null while it counts. */
  readonly invalid: NotValid | null;
  readonly amendments: readonly {
    readonly at: number;
    readonly by: string;
    readonly reason: string;
    readonly revision: number;
  }[];
}

/** Two areas are the same place: same region and side. */
export const samePlace = (
  a: z.infer<typeof regionSideSchema>,
  b: z.infer<typeof regionSideSchema>,
): boolean => a.region === b.region && a.side === b.side;
