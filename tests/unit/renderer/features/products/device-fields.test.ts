import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviceDraftSchema,
  draftOfDevice,
  emptyDevice,
  type DeviceDraft,
} from '../../../../../renderer/features/products/device-fields.ts';
import { deviceKinds, speedUnits, type Device } from '../../../../../shared/devices/device.ts';

const full: DeviceDraft = {
  ...emptyDevice,
  kind: 'pen-motor',
  make: 'Aria',
  needleLengthUm: '2,5',
  speedUnit: 'hz',
  authorisedUse: 'no',
};
const problems = (draft: DeviceDraft): readonly string[] =>
  (deviceDraftSchema.safeParse(draft).error?.issues ?? []).map(
    ({ path, message }) => `${String(path[0])} ${message}`,
  );

describe('the form of a device', () => {
  it('reads typed quantities into whole micrometres; what is empty is not known', () => {
    expect(deviceDraftSchema.parse(full)).toMatchObject({
      needleLengthUm: 2500,
      pinCount: null,
      toleranceUm: null,
    });
    expect(deviceDraftSchema.parse({ ...full, pinCount: '16', toleranceUm: '0.15' })).toMatchObject({
      pinCount: 16,
      toleranceUm: 150,
    });
  });

  it('refuses a needle that is missing, impossible or unreadable, and names the field', () => {
    expect(problems({ ...full, needleLengthUm: '' })).toEqual(['needleLengthUm quantity.empty']);
    expect(problems({ ...full, needleLengthUm: '9' })).toEqual(['needleLengthUm quantity.above']);
    expect(problems({ ...full, needleLengthUm: '2.5 or 3' })).toEqual(['needleLengthUm quantity.unreadable']);
  });

  it('asks for each choice that was not made', () => {
    const paths = (deviceDraftSchema.safeParse(emptyDevice).error?.issues ?? []).map(({ path }) => path[0]);
    expect(paths).toEqual(
      expect.arrayContaining(['kind', 'make', 'needleLengthUm', 'speedUnit', 'authorisedUse']),
    );
    expect(paths).toHaveLength(5);
  });

  it('shows every device so that saving it unchanged gives the same record', () => {
    const device = fc.record({
      kind: fc.constantFrom(...deviceKinds),
      make: fc.constant('Aria'),
      model: fc.constantFrom('', 'M2'),
      serial: fc.constantFrom('', 'AM2-004417'),
      needleLengthUm: fc.integer({ min: 100, max: 5000 }),
      pinCount: fc.option(fc.integer({ min: 1, max: 1000 })),
      toleranceUm: fc.option(fc.integer({ min: 0, max: 2000 })),
      speedUnit: fc.constantFrom(...speedUnits),
      authorisedUse: fc.constantFrom('yes', 'no', 'unknown'),
    });
    fc.assert(
      fc.property(device, fc.constantFrom('en-GB', 'de-DE'), (fields, locale) => {
        const kept: Device = { ...fields, id: 'any', revision: 1 } as Device;
        expect(deviceDraftSchema.parse(draftOfDevice(kept, locale))).toEqual(fields);
      }),
    );
  });
});
