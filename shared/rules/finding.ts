import { z } from 'zod';
import { line } from '../text/schema.ts';

/** How loudly a finding speaks. Rules gate starting; what was done is always recorded (design.md). */
export const levels = ['info', 'caution', 'ask', 'stop'] as const;
export type Level = (typeof levels)[number];

/**
 * What one rule found about one thing. `subject` says where it stands ("areas.abdomen-lower/right", "products.0",
 * "screening.isotretinoin", "session"); `values` fill the message; `unknown` is true when a missing fact raised it.
 */
export const findingSchema = z.strictObject({
  rule: line(60),
  version: z.int().min(1),
  level: z.enum(levels),
  subject: line(120),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  unknown: z.boolean(),
});
export type Finding = z.infer<typeof findingSchema>;

/** The author's reason for going on past a finding, kept and printed with the record. */
export const reasonSchema = z.strictObject({ rule: line(60), subject: line(120), text: line(2000) });
export type Reason = z.infer<typeof reasonSchema>;
