import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPreset, presetOf } from '../../../../shared/presets/apply-preset.ts';
import { type PresetFields, presetSchema } from '../../../../shared/presets/preset.ts';
import { emptyArea, emptyDraft, type SessionDraft } from '../../../../shared/sessions/session-draft.ts';
import { sessionFromDraft } from '../../../../shared/sessions/from-draft.ts';
import type { Device } from '../../../../shared/devices/device.ts';
import type { Product } from '../../../../shared/products/product.ts';

const device = '0197a000-0000-7000-8000-00000000000d';
const product = '0197a000-0000-7000-8000-00000000000e';
const key = '0197a000-0000-7000-8000-00000000000f';
const lists = {
  devices: [{ id: device }],
  products: [{ id: product }],
  locale: 'en-GB',
  newKey: () => key,
  selected: new Set<string>(),
};
const preset: PresetFields = {
  name: 'Abdomen',
  device: { device, needleLengthUm: 2500, pinCount: 12 },
  antiseptic: {
    agent: 'chlorhexidine-aqueous',
    concentrationPpm: 5000,
    other: '',
    contactTimeMs: 120_000,
  },
  anaesthetic: { agent: 'none', detail: '' },
  treatment: {
    depthMinUm: 1500,
    depthMaxUm: 1750,
    passes: 4,
    directions: ['horizontal'],
    speed: { milli: 120_000, unit: 'hz' },
  },
  products: [{ product, amount: 3000, unit: 'ul', timing: 'during' }],
};
const right = { region: 'abdomen-lower', side: 'right' } as const;
const left = { region: 'abdomen-lower', side: 'left' } as const;
const form = (change: Partial<SessionDraft> = {}): SessionDraft => ({
  ...emptyDraft(0),
  areas: [emptyArea(right, 'hz'), emptyArea(left, 'hz')],
  ...change,
});

describe('a preset', () => {
  it('fills an empty form: device, antiseptic, agent, all areas and products', () => {
    const filled = applyPreset(form(), preset, lists);
    expect(filled.device).toMatchObject({ device, needleLength: '2.50', pins: '12', cartridgeLot: '' });
    expect(filled.antiseptic).toEqual({
      agent: 'chlorhexidine-aqueous',
      other: '',
      strength: '0.5',
      contactMinutes: '2',
    });
    expect(filled.anaesthetic).toMatchObject({ agent: 'none', applications: [{ onAt: null, grams: '' }] });
    for (const area of filled.areas)
      expect(area).toMatchObject({ depthMin: '1.50', depthMax: '1.75', range: true, passes: '4' });
    expect(filled.products).toMatchObject([{ product, amount: '3.0', timing: 'during', lot: '' }]);
    expect(filled.endedAt).toBeNull();
  });

  it('changes only the selected areas, and never another device, agent or unit than the chosen one', () => {
    const before = form({
      device: { ...emptyDraft(0).device, device: key },
      antiseptic: { agent: 'alcohol-70', other: '', strength: '', contactMinutes: '' },
      anaesthetic: { ...emptyDraft(0).anaesthetic, agent: 'ice' },
      areas: [emptyArea(right, 'step'), emptyArea(left, 'hz')],
    });
    const filled = applyPreset(before, preset, {
      ...lists,
      selected: new Set(['abdomen-lower/right']),
    });
    expect(filled).toMatchObject({
      device: before.device,
      antiseptic: before.antiseptic,
      anaesthetic: before.anaesthetic,
    });
    expect(filled.areas[0]).toMatchObject({ depthMin: '1.50', speed: '' });
    expect(filled.areas[1]).toEqual(before.areas[1]);
  });

  it('leaves out a device and a product that are not in the register any more', () => {
    const filled = applyPreset(form(), preset, { ...lists, devices: [], products: [] });
    expect(filled.device.device).toBeNull();
    expect(filled.products).toEqual([]);
  });

  it('never changes what was typed, whatever it is, and twice is the same as once', () => {
    const typed = fc.string();
    fc.assert(
      fc.property(typed, typed, typed, typed, (depthMin, passes, strength, needleLength) => {
        const before = form({
          device: { ...emptyDraft(0).device, needleLength },
          antiseptic: { ...emptyDraft(0).antiseptic, strength },
          areas: [{ ...emptyArea(right, 'hz'), depthMin, passes }],
        });
        const once = applyPreset(before, preset, lists);
        const stays = (was: string, is: string | undefined): void => {
          if (was.trim() !== '') expect(is).toBe(was);
        };
        stays(depthMin, once.areas[0]?.depthMin);
        stays(passes, once.areas[0]?.passes);
        stays(strength, once.antiseptic.strength);
        stays(needleLength, once.device.needleLength);
        expect(applyPreset(once, preset, lists)).toEqual(once);
      }),
    );
  });

  it('made from the form that it filled is the same preset', () => {
    const filled = applyPreset(form(), preset, lists);
    const { fields } = sessionFromDraft(filled, {
      devices: [{ id: device, kind: 'pen-motor', make: 'A', model: 'B', serial: '' } as Device],
      products: [{ id: product, name: 'Gel', routeClass: 'unknown' } as Product],
      today: '2026-11-20',
      locale: 'en-GB',
      screening: null,
      consent: null,
      timeZone: 'UTC',
      zones: [],
    });
    const made = presetOf(' Abdomen ', fields, fields.areas[0]);
    expect(made).toEqual(preset);
    expect(presetSchema.safeParse(made).success).toBe(true);
  });

  it('is not made of an empty form', () => {
    const empty = sessionFromDraft(form(), {
      devices: [],
      products: [],
      today: '2026-11-20',
      locale: 'en-GB',
      screening: null,
      consent: null,
      timeZone: 'UTC',
      zones: [],
    }).fields;
    expect(presetOf('Empty', empty, empty.areas[0])).toBeNull();
  });
});
