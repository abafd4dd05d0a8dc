import { z } from 'zod';
import { views } from '../body-map/landmarks.ts';
import { farthestMille } from '../body-map/place-in-area.ts';
import { regions, sides } from '../regions/regions.ts';

/** What a stroke on the body map stands for. Codes are permanent: sealed sessions hold them. */
export const markKinds = ['pen', 'stria'] as const;
export type MarkKind = (typeof markKinds)[number];

const mille = z.int().min(-farthestMille).max(farthestMille);

/** Most points of one stroke, after points that say nothing new were left out. */
export const mostPoints = 400;
/** Most strokes of one session. */
export const mostMarks = 300;

/**
 * One stroke of the pen. It belongs to the region in which it began; its points are x and y in per mille of that
 * region's box in that view, and the pressure in hundredths.
 */
export const markSchema = z.strictObject({
  kind: z.enum(markKinds),
  region: z.enum(regions),
  side: z.enum(sides),
  view: z.enum(views),
  points: z
    .array(z.tuple([mille, mille, z.int().min(0).max(100)]))
    .min(1)
    .max(mostPoints),
});
export type Mark = z.infer<typeof markSchema>;
