import { z } from 'zod';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';

/** A quantity as typed, read with its limits. */
export const quantity = (spec: QuantitySpec) =>
  z.string().transform((text, context) => {
    const read = parseQuantity(text, spec);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: `quantity.${read.why}` });
    return z.NEVER;
  });

/** The same where it may be left out: an empty one is null. */
export const optionalQuantity = (spec: QuantitySpec) =>
  z.union([z.literal('').transform(() => null), quantity(spec)]);
