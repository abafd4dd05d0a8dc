import { z } from 'zod';

/** One pen stroke in a box 1000 units wide: x, y, ms since the first point, pressure 0–1. */
export const strokeSchema = z.strictObject({
  points: z
    .array(
      z.strictObject({
        x: z.number().min(-2000).max(3000),
        y: z.number().min(-2000).max(3000),
        t: z.number().min(0).max(86_400_000),
        p: z.number().min(0).max(1),
      }),
    )
    .max(20_000),
});
export const strokesSchema = z.array(strokeSchema).max(500);
export type Strokes = z.infer<typeof strokesSchema>;
