/** English labels of devices. */
import type { DeviceKind, SpeedUnit } from '../devices/device.ts';
import type { IsotretinoinWord } from '../devices/isotretinoin-label.ts';
import type { DeviceUse, UseAnswer } from '../devices/uses.ts';
import type { Message } from './message.ts';

export const deviceKindLabels = {
  'pen-motor': { id: 'device-kind.pen-motor', defaultMessage: 'Motor pen' },
  roller: { id: 'device-kind.roller', defaultMessage: 'Roller' },
  stamp: { id: 'device-kind.stamp', defaultMessage: 'Stamp' },
  'disk-array': { id: 'device-kind.disk-array', defaultMessage: 'Disk or array' },
  'rf-insulated': { id: 'device-kind.rf-insulated', defaultMessage: 'Radiofrequency, insulated needles' },
  'rf-noninsulated': {
    id: 'device-kind.rf-noninsulated',
    defaultMessage: 'Radiofrequency, non-insulated needles',
  },
  other: { id: 'device-kind.other', defaultMessage: 'Other device' },
} satisfies Record<DeviceKind, Message>;

/** A speed with its unit; `value` is already formatted. */
export const speedLabels = {
  hz: { id: 'speed.hz', defaultMessage: '{value}\u202fHz' },
  'per-min': { id: 'speed.per-min', defaultMessage: '{value} per minute' },
  step: { id: 'speed.step', defaultMessage: 'step {value}' },
} satisfies Record<SpeedUnit, Message>;

/** The unit's name, for choosing it. */
export const speedUnitLabels = {
  hz: { id: 'speed-unit.hz', defaultMessage: 'Hz' },
  'per-min': { id: 'speed-unit.per-min', defaultMessage: 'Strokes per minute' },
  step: { id: 'speed-unit.step', defaultMessage: 'The device’s own steps' },
} satisfies Record<SpeedUnit, Message>;

export const authorisedUseLabels = {
  yes: { id: 'authorised-use.yes', defaultMessage: 'Stretch marks are among its authorised uses' },
  no: { id: 'authorised-use.no', defaultMessage: 'Stretch marks are not among its authorised uses' },
  unknown: { id: 'authorised-use.unknown', defaultMessage: 'Not known' },
} satisfies Record<UseAnswer, Message>;

export const deviceUseLabels = {
  striae: { id: 'device-use.striae', defaultMessage: 'Stretch marks' },
  'acne-scars': { id: 'device-use.acne-scars', defaultMessage: 'Acne scars' },
  wrinkles: { id: 'device-use.wrinkles', defaultMessage: 'Wrinkles' },
  'abdominal-scars': { id: 'device-use.abdominal-scars', defaultMessage: 'Scars on the abdomen' },
  'other-scars': { id: 'device-use.other-scars', defaultMessage: 'Other scars' },
  other: { id: 'device-use.other', defaultMessage: 'Another use' },
} satisfies Record<DeviceUse, Message>;

export const useAnswerLabels = {
  yes: { id: 'use-answer.yes', defaultMessage: 'Authorised' },
  no: { id: 'use-answer.no', defaultMessage: 'Not authorised' },
  unknown: { id: 'use-answer.unknown', defaultMessage: 'Not known' },
} satisfies Record<UseAnswer, Message>;

/** What a device's label says about isotretinoin, for choosing it. */
export const isotretinoinLabels = {
  'not-looked-up': { id: 'isotretinoin-label.not-looked-up', defaultMessage: 'Not looked up' },
  nothing: { id: 'isotretinoin-label.nothing', defaultMessage: 'Says nothing of it' },
  wait: { id: 'isotretinoin-label.wait', defaultMessage: 'Wait' },
  never: { id: 'isotretinoin-label.never', defaultMessage: 'Never after it' },
} satisfies Record<IsotretinoinWord, Message>;
/** "Wait 6 months". */
export const isotretinoinWait: Message = {
  id: 'isotretinoin-label.wait-months',
  defaultMessage: 'Wait {months, plural, one {# month} other {# months}}',
};
