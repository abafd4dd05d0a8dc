import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviceDraftSchema,
  deviceValuesSchema,
  draftOfDevice,
  emptyDevice,
  type DeviceDraft,
  type TypedDay,
} from '../../../../../renderer/features/products/device-fields.ts';
import { emptyLabel } from '../../../../../renderer/features/products/isotretinoin-fields.ts';
import { emptyUse, striaeRow } from '../../../../../renderer/features/products/device-uses.ts';
import { deviceKinds, speedUnits, type Device } from '../../../../../shared/devices/device.ts';
import { labelNotLookedUp } from '../../../../../shared/devices/isotretinoin-label.ts';
import { deviceUses } from '../../../../../shared/devices/uses.ts';
import { countries } from '../../../../../shared/practice/practice.ts';
import { regionGroups } from '../../../../../shared/regions/regions.ts';

const full: DeviceDraft = {
  ...emptyDevice,
  kind: 'pen-motor',
  make: 'Aria',
  needleLengthUm: '2,5',
  speedUnit: 'hz',
  uses: [{ ...striaeRow, answer: 'no' }],
};
/** The form of a device on a day after everything that was done to it. */
const record = deviceDraftSchema('2026-11-20');
const problems = (draft: DeviceDraft): readonly string[] =>
  (record.safeParse(draft).error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${message}`);

describe('the form of a device', () => {
  it('reads typed quantities into whole micrometres; what is empty is not known', () => {
    expect(record.parse(full)).toMatchObject({
      needleLengthUm: 2500,
      pinCount: null,
      toleranceUm: null,
    });
    expect(record.parse({ ...full, pinCount: '16', toleranceUm: '0.15' })).toMatchObject({
      pinCount: 16,
      toleranceUm: 150,
    });
  });

  it('refuses a needle that is missing, impossible or unreadable, and names the field', () => {
    expect(problems({ ...full, needleLengthUm: '' })).toEqual(['needleLengthUm quantity.empty']);
    expect(problems({ ...full, needleLengthUm: '9' })).toEqual(['needleLengthUm quantity.above']);
    expect(problems({ ...full, needleLengthUm: '2.5 or 3' })).toEqual(['needleLengthUm quantity.unreadable']);
  });

  it('refuses a purchase or a service of a day that is still to come; the next service lies where it may', () => {
    const on = (date: string): TypedDay => ({ date, unread: '' });
    const days = (date: string) => ({ purchasedOn: on(date), servicedOn: on(date), serviceDue: on(date) });
    expect(problems({ ...full, ...days('2026-11-21') })).toEqual([
      'purchasedOn date.ahead',
      'servicedOn date.ahead',
    ]);
    expect(problems({ ...full, ...days('2026-11-20') })).toEqual([]);
    expect(problems({ ...full, purchasedOn: on('2026-11-21'), needleLengthUm: '' })).toEqual([
      'needleLengthUm quantity.empty',
      'purchasedOn date.ahead',
    ]);
  });

  it('asks for each choice that was not made', () => {
    const paths = (record.safeParse(emptyDevice).error?.issues ?? []).map(({ path }) => path[0]);
    expect(paths).toEqual(expect.arrayContaining(['kind', 'make', 'needleLengthUm', 'speedUnit', 'uses']));
    expect(paths).toHaveLength(5);
  });

  it('goes on with a draft that was kept when there was one answer about stretch marks', () => {
    const { uses: _uses, udi: _udi, servicedOn: _serviced, isotretinoin: _label, ...older } = full;
    expect(deviceValuesSchema.parse({ ...older, authorisedUse: 'yes' })).toEqual({
      ...full,
      uses: [{ ...striaeRow, answer: 'yes' }],
    });
  });

  it('refuses a day that is none, leaves out a use in which nothing was chosen, and asks for a missing answer', () => {
    expect(problems({ ...full, serviceDue: { date: null, unread: '31 2 2027' } })[0]).toMatch(/^serviceDue /);
    expect(record.parse({ ...full, uses: [...full.uses, emptyUse] }).uses).toHaveLength(1);
    expect(problems({ ...full, uses: [striaeRow] })[0]).toMatch(/^uses /);
  });

  it('asks how many months a label waits, and keeps months and source of nothing else', () => {
    const label = (isotretinoin: Partial<DeviceDraft['isotretinoin']>): DeviceDraft => ({
      ...full,
      isotretinoin: { ...emptyLabel, ...isotretinoin },
    });
    expect(problems(label({ says: 'wait' }))).toEqual(['isotretinoin quantity.empty']);
    expect(problems(label({ says: 'wait', months: '25' }))).toEqual(['isotretinoin quantity.above']);
    expect(problems(label({ says: 'wait', months: '0' }))).toEqual(['isotretinoin quantity.below']);
    expect(record.parse(label({ says: 'wait', months: '6', source: 'Manual' })).isotretinoin).toEqual({
      says: 'wait',
      months: 6,
      source: 'Manual',
    });
    const typedBefore = { months: '6 or so', source: 'Manual' };
    expect(record.parse(label({ says: 'never', ...typedBefore })).isotretinoin).toEqual({
      says: 'never',
      months: null,
      source: 'Manual',
    });
    expect(record.parse(label(typedBefore)).isotretinoin).toEqual(labelNotLookedUp);
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
      shortestNeedleUm: fc.option(fc.integer({ min: 0, max: 5000 })),
      speedSteps: fc.option(fc.integer({ min: 1, max: 100 })),
      udi: fc.constantFrom('', '(01)09506000134352(21)7'),
      software: fc.constantFrom('', '2.1.0'),
      purchasedOn: fc.constantFrom(null, '2025-03-04'),
      servicedOn: fc.constantFrom(null, '2026-03-04'),
      serviceDue: fc.constantFrom(null, '2027-03-04'),
      uses: fc.array(
        fc.record({
          use: fc.constantFrom(...deviceUses),
          group: fc.option(fc.constantFrom(...regionGroups)),
          country: fc.option(fc.constantFrom(...countries)),
          authority: fc.constantFrom('', 'FDA'),
          answer: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
          source: fc.constantFrom('', 'fda.gov'),
        }),
        { maxLength: 5 },
      ),
      isotretinoin: fc.oneof(
        fc.constant(labelNotLookedUp),
        fc.record({
          says: fc.constantFrom('nothing' as const, 'never' as const),
          months: fc.constant(null),
          source: fc.constantFrom('', 'Manual'),
        }),
        fc.record({
          says: fc.constant('wait' as const),
          months: fc.integer({ min: 1, max: 24 }),
          source: fc.constantFrom('', 'Manual'),
        }),
      ),
    });
    fc.assert(
      fc.property(device, fc.constantFrom('en-GB', 'de-DE'), (fields, locale) => {
        const kept: Device = { ...fields, id: 'any', revision: 1 };
        expect(record.parse(draftOfDevice(kept, locale))).toEqual(fields);
      }),
    );
  });
});
