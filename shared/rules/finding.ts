import { z } from 'zod';
import { line, prose } from '../text/schema.ts';

/** How loudly a finding speaks. Rules gate starting; what was done is always recorded (design.md). */
export const levels = ['info', 'caution', 'ask', 'stop'] as const;
export type Level = (typeof levels)[number];

/** The practice's own choice about a rule, as it stood when it found something. */
export const changedSchema = z.strictObject({
  /** The level as shipped. */
  from: z.enum(levels),
  /** Switched off: it finds at the quietest level, for the record alone. */
  off: z.boolean(),
  by: line(),
  at: z.int(),
  reason: prose().max(500),
});
export type Changed = z.infer<typeof changedSchema>;

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
  /** What the practice does otherwise than the rule as shipped; absent where it changed nothing. */
  changed: changedSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** False for what is only recorded: the practice switched the rule off. */
export const isSpoken = ({ changed }: Pick<Finding, 'changed'>): boolean => changed?.off !== true;

/** The author's reason for going on past a finding, kept and printed with the record. */
export const reasonSchema = z.strictObject({ rule: line(60), subject: line(120), text: line(2000) });
export type Reason = z.infer<typeof reasonSchema>;
