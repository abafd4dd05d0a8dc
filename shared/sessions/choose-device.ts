import type { Device } from '../devices/device.ts';
import { formatQuantity } from '../quantity/format.ts';
import { needleLengthSpec, pinsSpec } from '../quantity/specs.ts';
import type { SessionDraft } from './session-draft.ts';

/** The device chosen, with what its entry in the list says; areas without a speed take its unit. */
export const withDevice = (draft: SessionDraft, device: Device, locale: string): SessionDraft => ({
  ...draft,
  device: {
    ...draft.device,
    device: device.id,
    needleLength: formatQuantity(device.needleLengthUm, needleLengthSpec, locale),
    pins: device.pinCount === null ? '' : formatQuantity(device.pinCount, pinsSpec, locale),
    carried: 'no',
  },
  areas: draft.areas.map((area) =>
    area.speed.trim() === '' ? { ...area, speedUnit: device.speedUnit } : area,
  ),
});
