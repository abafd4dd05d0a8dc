import { z } from 'zod';
import {
  deviceSchema,
  type Device,
  type DeviceFields,
  type DeviceKind,
  type SpeedUnit,
} from '../../../shared/devices/device.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { needleLengthSpec, pinsSpec, toleranceSpec } from '../../../shared/quantity/specs.ts';

/** A device as the form holds it: quantities as typed, what was not chosen yet is null. */
export interface DeviceDraft {
  readonly kind: DeviceKind | null;
  readonly make: string;
  readonly model: string;
  readonly serial: string;
  readonly needleLengthUm: string;
  readonly pinCount: string;
  readonly toleranceUm: string;
  readonly speedUnit: SpeedUnit | null;
  readonly authorisedUse: DeviceFields['authorisedUse'] | null;
}

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

/** A typed quantity; an empty one is null where it may be left out. */
const quantity = (spec: QuantitySpec) =>
  z.string().transform((text, context) => {
    const read = parseQuantity(text, spec);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: `quantity.${read.why}` });
    return z.NEVER;
  });
const optionalQuantity = (spec: QuantitySpec) =>
  z.union([z.literal('').transform(() => null), quantity(spec)]);

/** Checks the form and gives the record. */
export const deviceDraftSchema: z.ZodType<DeviceFields> = z
  .object({
    ...deviceSchema.shape,
    needleLengthUm: quantity(longestNeedleSpec),
    pinCount: optionalQuantity(pinsSpec),
    toleranceUm: optionalQuantity(toleranceSpec),
  })
  .pipe(deviceSchema);
