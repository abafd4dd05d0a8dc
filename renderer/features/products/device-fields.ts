import { z } from 'zod';
import {
  deviceKinds,
  deviceSchema,
  speedUnits,
  type Device,
  type DeviceFields,
} from '../../../shared/devices/device.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { needleLengthSpec, pinsSpec, toleranceSpec } from '../../../shared/quantity/specs.ts';
import { optionalQuantity, quantity } from './typed-quantity.ts';

/** A device as the form holds it: quantities as typed, what was not chosen yet is null. */
export const deviceValuesSchema = z.object({
  kind: z.enum(deviceKinds).nullable(),
  make: z.string(),
  model: z.string(),
  serial: z.string(),
  needleLengthUm: z.string(),
  pinCount: z.string(),
  toleranceUm: z.string(),
  speedUnit: z.enum(speedUnits).nullable(),
  authorisedUse: z.enum(['yes', 'no', 'unknown']).nullable(),
});
export type DeviceDraft = z.infer<typeof deviceValuesSchema>;

export const emptyDevice: DeviceDraft = {
  kind: null,
  make: '',
  model: '',
  serial: '',
  needleLengthUm: '',
  pinCount: '',
  toleranceUm: '',
  speedUnit: null,
  authorisedUse: null,
};

/** The longest needle with the limits of the record (0.10 to 5.00 mm). */
export const longestNeedleSpec: QuantitySpec = { ...needleLengthSpec, min: 100, max: 5000 };

/** The form's values of a device. */
export const draftOfDevice = (device: Device, locale: string): DeviceDraft => {
  const optional = (value: number | null, spec: QuantitySpec): string =>
    value === null ? '' : formatQuantity(value, spec, locale);
  return {
    kind: device.kind,
    make: device.make,
    model: device.model,
    serial: device.serial,
    needleLengthUm: formatQuantity(device.needleLengthUm, longestNeedleSpec, locale),
    pinCount: optional(device.pinCount, pinsSpec),
    toleranceUm: optional(device.toleranceUm, toleranceSpec),
    speedUnit: device.speedUnit,
    authorisedUse: device.authorisedUse,
  };
};

/** Checks the form and gives the record. */
export const deviceDraftSchema: z.ZodType<DeviceFields> = z
  .object({
    ...deviceSchema.shape,
    needleLengthUm: quantity(longestNeedleSpec),
    pinCount: optionalQuantity(pinsSpec),
    toleranceUm: optionalQuantity(toleranceSpec),
  })
  .pipe(deviceSchema);
