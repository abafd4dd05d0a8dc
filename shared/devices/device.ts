import { z } from 'zod';
import { filledLine, line } from '../text/schema.ts';

export const deviceKinds = [
  'pen-motor',
  'roller',
  'stamp',
  'disk-array',
  'rf-insulated',
  'rf-noninsulated',
  'other',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];
/** True for radiofrequency needling, which is a different risk class (domain.md 0.3). */
export const isRadiofrequency = (kind: DeviceKind): boolean =>
  kind === 'rf-insulated' || kind === 'rf-noninsulated';

/** A device's speed is never a bare number (domain.md 2.4). */
export const speedUnits = ['hz', 'per-min', 'step'] as const;
export type SpeedUnit = (typeof speedUnits)[number];

export const deviceSchema = z.strictObject({
  kind: z.enum(deviceKinds),
  make: filledLine(),
  model: line(),
  serial: line(),
  /** Longest needle it can show, µm. */
  needleLengthUm: z.int().min(100).max(5000),
  pinCount: z.int().min(1).max(1000).nullable(),
  /** The maker's stated depth tolerance, µm, e.g. 150. */
  toleranceUm: z.int().min(0).max(2000).nullable(),
  speedUnit: z.enum(speedUnits),
  /** Are stretch marks among the uses its maker is authorised for, in this country? */
  authorisedUse: z.enum(['yes', 'no', 'unknown']),
});
export type DeviceFields = z.infer<typeof deviceSchema>;
export interface Device extends DeviceFields {
  readonly id: string;
  readonly revision: number;
}
