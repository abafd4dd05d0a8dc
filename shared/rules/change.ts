import { z } from 'zod';
import { prose } from '../text/schema.ts';
import { levels } from './finding.ts';

/** What a practice does otherwise than a rule as shipped. All as shipped: null, not off, no limits. */
export const changeSchema = z.strictObject({
  /** Null: as shipped. */
  level: z.enum(levels).nullable(),
  /** Not said any more; what it finds is still recorded with each session. */
  off: z.boolean(),
  /** Limits by name, in the integer units of the row; one that is left out is as shipped. */
  limits: z.record(z.string().max(40), z.int().min(0).max(1_000_000_000)),
  reason: prose().max(500),
});
export type ChangeFields = z.infer<typeof changeSchema>;

/** The practice's own choice about one rule, by whom and when. */
export interface RuleChange extends ChangeFields {
  readonly rule: string;
  readonly revision: number;
  readonly at: number;
  readonly by: string;
}

/** Nothing is done otherwise. */
export const isAsShipped = ({ level, off, limits }: Omit<ChangeFields, 'reason'>): boolean =>
  level === null && !off && Object.keys(limits).length === 0;
