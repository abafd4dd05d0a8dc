import { z } from 'zod';
import { idSchema } from '../ids.ts';
import {
  sessionAnaestheticSchema,
  sessionAntisepticSchema,
  sessionAreaSchema,
  sessionDeviceSchema,
  sessionProductSchema,
} from '../sessions/session.ts';
import { filledLine } from '../text/schema.ts';

/**
 * A practitioner's named set of values that recur, in the units of a session's record. Never in it: lots, expiry, times,
 * the seal, amounts of anaesthetic, end points, reactions and anything about a patient.
 */
export const presetSchema = z.strictObject({
  name: filledLine(60),
  device: sessionDeviceSchema.pick({ device: true, needleLengthUm: true, pinCount: true }).nullable(),
  antiseptic: sessionAntisepticSchema.nullable(),
  anaesthetic: sessionAnaestheticSchema.pick({ agent: true, detail: true }).nullable(),
  /** For every area, or for the selected ones. */
  treatment: sessionAreaSchema
    .pick({ depthMinUm: true, depthMaxUm: true, passes: true, directions: true, speed: true })
    .nullable(),
  products: z
    .array(sessionProductSchema.pick({ product: true, amount: true, unit: true, timing: true }))
    .max(40),
});
export type PresetFields = z.infer<typeof presetSchema>;

export interface Preset extends PresetFields {
  readonly id: string;
  readonly revision: number;
}

/** Most presets that one person has; one more is refused. */
export const mostPresets = 40;

/** A preset to be saved: revision 0 is a new one. */
export const presetInputSchema = z.strictObject({
  id: idSchema,
  revision: z.int().min(0),
  fields: presetSchema,
});
