import { z } from 'zod';
import { dateSchema } from '../../../shared/dates/schema.ts';
import {
  deviceKinds,
  deviceSchema,
  speedUnits,
  type Device,
  type DeviceFields,
} from '../../../shared/devices/device.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { needleLengthSpec, pinsSpec, speedStepsSpec, toleranceSpec } from '../../../shared/quantity/specs.ts';
import { emptyLabel, labelOfRow, labelRowSchema, rowOfLabel } from './isotretinoin-fields.ts';
import { rowsOfUses, striaeRow, useRowSchema, usesOfRows } from './device-uses.ts';
import { optionalQuantity, quantity } from './typed-quantity.ts';

const later = z.string().default('');
const laterDate = z
  .object({ date: z.string().nullable(), unread: z.string() })
  .default({ date: null, unread: '' });
/** A day as the form holds it: with the text while it cannot be read. */
export type TypedDay = z.infer<typeof laterDate>;

/** A device as the form holds it: quantities as typed, what was not chosen yet is null. */
const shape = z.object({
  kind: z.enum(deviceKinds).nullable(),
  make: z.string(),
  model: z.string(),
  serial: z.string(),
  needleLengthUm: z.string(),
  pinCount: z.string(),
  toleranceUm: z.string(),
  speedUnit: z.enum(speedUnits).nullable(),
  shortestNeedleUm: later,
  speedSteps: later,
  udi: later,
  software: later,
  purchasedOn: laterDate,
  servicedOn: laterDate,
  serviceDue: laterDate,
  uses: z.array(useRowSchema),
  isotretinoin: labelRowSchema.default(emptyLabel),
});
export type DeviceDraft = z.infer<typeof shape>;

/** A draft that was kept when a device had one answer about stretch marks has it as its first row. */
export const deviceValuesSchema: z.ZodType<DeviceDraft> = z.preprocess((given) => {
  const kept = given as { readonly uses?: unknown; readonly authorisedUse?: unknown } | null;
  if (typeof kept !== 'object' || kept === null || kept.uses !== undefined) return given;
  return { ...kept, uses: [{ ...striaeRow, answer: kept.authorisedUse ?? null }] };
}, shape);

const noDay: TypedDay = { date: null, unread: '' };

export const emptyDevice: DeviceDraft = {
  kind: null,
  make: '',
  model: '',
  serial: '',
  needleLengthUm: '',
  pinCount: '',
  toleranceUm: '',
  speedUnit: null,
  shortestNeedleUm: '',
  speedSteps: '',
  udi: '',
  software: '',
  purchasedOn: noDay,
  servicedOn: noDay,
  serviceDue: noDay,
  uses: [striaeRow],
  isotretinoin: emptyLabel,
};

/** The longest needle with the limits of the record (0.10 to 5.00 mm). */
export const longestNeedleSpec: QuantitySpec = { ...needleLengthSpec, min: 100, max: 5000 };

/** The shortest needle: a device may show none at all. */
export const shortestNeedleSpec: QuantitySpec = { ...needleLengthSpec, min: 0, max: 5000 };

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
    shortestNeedleUm: optional(device.shortestNeedleUm, shortestNeedleSpec),
    speedSteps: optional(device.speedSteps, speedStepsSpec),
    udi: device.udi,
    software: device.software,
    purchasedOn: { date: device.purchasedOn, unread: '' },
    servicedOn: { date: device.servicedOn, unread: '' },
    serviceDue: { date: device.serviceDue, unread: '' },
    uses: rowsOfUses(device.uses),
    isotretinoin: rowOfLabel(device.isotretinoin, locale),
  };
};

const day = z.object({ date: dateSchema.nullable(), unread: z.literal('') }).transform(({ date }) => date);

/** Checks the form and gives the record; what was done to the device was not done after today. */
export const deviceDraftSchema = (today: string): z.ZodType<DeviceFields> => {
  const past = day.refine((date) => date === null || date <= today, { message: 'date.ahead' });
  return z
    .object({
      ...deviceSchema.shape,
      needleLengthUm: quantity(longestNeedleSpec),
      pinCount: optionalQuantity(pinsSpec),
      toleranceUm: optionalQuantity(toleranceSpec),
      shortestNeedleUm: optionalQuantity(shortestNeedleSpec),
      speedSteps: optionalQuantity(speedStepsSpec),
      purchasedOn: past,
      servicedOn: past,
      serviceDue: day,
      uses: usesOfRows,
      isotretinoin: labelOfRow,
    })
    .pipe(deviceSchema);
};
