import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { filledLine, line } from '../text/schema.ts';
import { isotretinoinLabelSchema, labelNotLookedUp } from './isotretinoin-label.ts';
import { authorisedUseSchema } from './uses.ts';

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
  /** Shortest needle it can be set to, µm. */
  shortestNeedleUm: z.int().min(0).max(5000).nullable(),
  /** How many steps of speed it has, where its speed is counted in steps. */
  speedSteps: z.int().min(1).max(100).nullable(),
  /** Its unique device identification or article number, as it stands on the device. */
  udi: line(200),
  software: line(80),
  purchasedOn: dateSchema.nullable(),
  servicedOn: dateSchema.nullable(),
  serviceDue: dateSchema.nullable(),
  /** What it is authorised for; a use that is not listed was not looked up. */
  uses: z.array(authorisedUseSchema).max(60),
  isotretinoin: isotretinoinLabelSchema,
});
export type DeviceFields = z.infer<typeof deviceSchema>;

/** What a device says when nothing more was noted; also that of records made before it was asked. */
export const nothingKnown = {
  shortestNeedleUm: null,
  speedSteps: null,
  udi: '',
  software: '',
  purchasedOn: null,
  servicedOn: null,
  serviceDue: null,
  uses: [],
  isotretinoin: labelNotLookedUp,
} as const satisfies Partial<DeviceFields>;

/** True when the day of the next service has come. */
export const isServiceDue = ({ serviceDue }: Pick<DeviceFields, 'serviceDue'>, today: string): boolean =>
  serviceDue !== null && serviceDue <= today;

/** Whether it was bought or serviced on a day that is still to come; the next service may lie ahead. */
export const isDoneAhead = (
  { purchasedOn, servicedOn }: Pick<DeviceFields, 'purchasedOn' | 'servicedOn'>,
  today: string,
): boolean => [purchasedOn, servicedOn].some((day) => day !== null && day > today);

export interface Device extends DeviceFields {
  readonly id: string;
  readonly revision: number;
}
