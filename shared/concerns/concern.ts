import { z } from 'zod';
import { monthSchema } from '../dates/schema.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { prose } from '../text/schema.ts';

export const striaeTypes = ['rubra', 'alba', 'caerulea', 'nigra', 'mixed', 'unknown'] as const;
export type StriaeType = (typeof striaeTypes)[number];
export const causes = [
  'pregnancy',
  'puberty-growth',
  'weight-gain',
  'weight-loss',
  'muscle-gain',
  'corticosteroid-topical',
  'corticosteroid-systemic',
  'cushing',
  'connective-tissue',
  'unknown',
] as const;
export const reliefs = ['raised', 'flat', 'depressed', 'not-asked'] as const;
export const textures = ['harder', 'same', 'softer', 'not-asked'] as const;
/** Lines counted in the region; `over-10` is more than ten. */
export const lineCounts = ['none', '1-5', '6-10', 'over-10', 'not-asked'] as const;

export const onsetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('month'), month: monthSchema }),
  z.strictObject({ kind: z.literal('year'), year: z.int().min(1850).max(2199) }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-asked') }),
]);

/** Itch and tenderness 0–10; null inside `some` means that one was not given. */
export const symptomsSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not-asked') }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('some'),
    itch: z.int().min(0).max(10).nullable(),
    tenderness: z.int().min(0).max(10).nullable(),
  }),
]);

export const concernSchema = z.strictObject({
  areas: z.array(regionSideSchema).min(1).max(54),
  striaeType: z.enum(striaeTypes),
  causes: z.array(z.enum(causes)).max(causes.length),
  onset: onsetSchema,
  symptoms: symptomsSchema,
  /** 0 as the skin around, 4 very different; null not scored. */
  colour: z.int().min(0).max(4).nullable(),
  relief: z.enum(reliefs),
  texture: z.enum(textures),
  lines: z.enum(lineCounts),
  /** Wide purple striae with steroid use or signs of cortisol excess (domain.md 2.1 red flag). */
  redFlag: z.enum(['yes', 'no', 'not-asked']),
  note: prose(),
});
export type ConcernFields = z.infer<typeof concernSchema>;

export interface Concern extends ConcernFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  readonly at: number;
}
