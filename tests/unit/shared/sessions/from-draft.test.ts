import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyArea,
  emptyApplication,
  emptyDraft,
  type SessionDraft,
} from '../../../../shared/sessions/session-draft.ts';
import { sessionFromDraft, type DraftContext } from '../../../../shared/sessions/from-draft.ts';
import { sessionSchema } from '../../../../shared/sessions/session.ts';
import { lacksRfSettings, rfWords } from '../../../../shared/sessions/rf.ts';
import { device, glide } from './sample-lists.ts';

const started = Date.UTC(2026, 10, 20, 14, 0);
const context: DraftContext = {
  devices: [device],
  products: [glide],
  today: '2026-11-20',
  locale: 'en-GB',
  screening: null,
  consent: null,
  zones: [],
  timeZone: 'UTC',
};
const place = { region: 'abdomen-lower', side: 'right' } as const;
const draft = (change: Partial<SessionDraft> = {}): SessionDraft => ({ ...emptyDraft(started), ...change });
const withDepth = (depthMin: string): SessionDraft =>
  draft({ areas: [{ ...emptyArea(place, 'hz'), depthMin }] });
const read = (from: SessionDraft) => sessionFromDraft(from, context);
const ids = (list: readonly { readonly path: string; readonly message: { readonly id: string } }[]) =>
  list.map(({ path, message }) => `${path} ${message.id}`);

it('makes an empty record of an empty form, and invents nothing', () => {
  const { fields, problems, questions } = read(draft());
  expect(sessionSchema.parse(fields)).toEqual(fields);
  expect(fields).toMatchObject({
    startedAt: started,
    device: null,
    antiseptic: null,
    anaesthetic: null,
    pain: null,
  });
  expect([problems, questions]).toEqual([[], []]);
});

describe('depth as typed', () => {
  it.each([
    ['0,5', 500],
    ['1,75', 1750],
    ['1.75', 1750],
    [' 1.75 mm ', 1750],
    ['9', 9000],
    ['1.73', 1730],
    ['20', 20_000],
  ])('reads %s', (text, um) => {
    const { fields, problems } = read(withDepth(text));
    expect(fields.areas[0]).toMatchObject({ depthMinUm: um, depthMaxUm: um });
    expect(problems).toEqual([]);
  });

  it.each([
    ['1,500', 'quantity.unreadable'],
    ['abc', 'quantity.unreadable'],
    ['<b>1</b>', 'quantity.unreadable'],
    ['-1', 'quantity.below'],
    ['0', 'quantity.below'],
    ['25', 'quantity.above'],
    ['1.00001', 'quantity.too-fine'],
  ])('leaves %s out with its reason, and does not clamp it', (text, id) => {
    const { fields, problems } = read(withDepth(text));
    expect(fields.areas[0]).toMatchObject({ depthMinUm: null, depthMaxUm: null });
    expect(ids(problems)).toEqual([`areas.0.depthMinUm ${id}`]);
  });

  it('asks about an unusual depth and keeps it', () => {
    expect(ids(read(withDepth('9')).questions)).toEqual(['areas.0.depthMinUm quantity.unusual-above']);
    expect(ids(read(withDepth('1.73')).questions)).toEqual(['areas.0.depthMinUm quantity.unusual-step']);
    const own = { ...context, usualDepth: { minUm: 500, maxUm: 1500 } };
    expect(sessionFromDraft(withDepth('1.6'), own).questions).toMatchObject([
      { path: 'areas.0.depthMinUm', values: { min: '0.50\u202Fmm', max: '1.50\u202Fmm' } },
    ]);
  });

  it('keeps a least and a greatest depth, also the wrong way round, which the rules speak of', () => {
    const area = { ...emptyArea(place, 'hz'), range: true, depthMin: '2', depthMax: '1.5' };
    expect(read(draft({ areas: [area] })).fields.areas[0]).toMatchObject({
      depthMinUm: 2000,
      depthMaxUm: 1500,
    });
  });
});

it('reads passes and speed with their units, and refuses 0 and words', () => {
  const area = { ...emptyArea(place, 'hz'), passes: '13', speed: '120 Hz' };
  const good = read(draft({ areas: [area] }));
  expect(good.fields.areas[0]).toMatchObject({ passes: 13, speed: { milli: 120_000, unit: 'hz' } });
  expect(ids(good.questions)).toEqual(['areas.0.passes quantity.unusual-above']);
  const bad = read(draft({ areas: [{ ...area, passes: '0', speed: 'fast' }] }));
  expect(bad.fields.areas[0]).toMatchObject({ passes: null, speed: null });
  expect(bad.problems).toHaveLength(2);
});

it('reads dates, says why one is none, and never takes a next date of today or before', () => {
  const dated = (nextDate: string) => {
    const { fields, problems } = read(draft({ nextDate }));
    return fields.nextDate ?? ids(problems)[0];
  };
  expect(dated('18 12 2026')).toBe('2026-12-18');
  expect(dated('+28')).toBe('2026-12-18');
  expect(dated('31.02.2027')).toBe('nextDate sessions.draft.date-impossible');
  expect(dated('1/1')).toBe('nextDate sessions.draft.date-incomplete');
  expect(dated('soon')).toBe('nextDate sessions.draft.date-unreadable');
  expect(dated('20.11.2026')).toBe('nextDate sessions.draft.next-date-past');
});

it('takes the device and the product as they are listed, and says when they are not', () => {
  const used = {
    key: glide.id,
    product: glide.id,
    lot: ' H-1180 ',
    expiry: '2026-12-11',
    amount: '3',
    unit: 'ul',
    timing: 'during',
    appliedAt: '',
    carried: 'no',
  } as const;
  const picked = draft({ device: { ...emptyDraft(0).device, device: device.id }, products: [used] });
  const { fields } = read(picked);
  expect(fields.device).toMatchObject({ name: 'Halden P2', kind: 'pen-motor', serial: 'HP2-1' });
  expect(fields.products[0]).toMatchObject({
    name: glide.name,
    routeClass: 'sterile-glide',
    lot: 'H-1180',
    amount: 3000,
  });
  expect(read({ ...picked, products: [{ ...used, appliedAt: '25:10' }] })).toMatchObject({
    fields: { products: [{ appliedAt: null }] },
    problems: [{ path: 'products.0.appliedAt' }],
  });
  const gone = sessionFromDraft(picked, { ...context, devices: [], products: [] });
  expect(ids(gone.problems)).toEqual([
    'device.device sessions.draft.device-unknown',
    'products.0.product sessions.draft.product-unknown',
  ]);
  const amended = sessionFromDraft(picked, { ...context, devices: [], products: [], amended: fields });
  expect(amended.problems).toEqual([]);
  expect(amended.fields.products).toEqual(fields.products);
});

it('does not drop in silence what was typed without its agent or device', () => {
  const { problems } = read(
    draft({
      device: { ...emptyDraft(0).device, cartridgeLot: '26H114' },
      antiseptic: { ...emptyDraft(0).antiseptic, contactMinutes: '2' },
      anaesthetic: {
        ...emptyDraft(0).anaesthetic,
        applications: [{ ...emptyApplication('first'), onAt: started }],
      },
    }),
  );
  expect(problems.map(({ path }) => path)).toEqual([
    'device.device',
    'antiseptic.agent',
    'anaesthetic.agent',
  ]);
});

it('refuses a note beyond 200,000 characters and a damaged one, and keeps markup as it is', () => {
  const noted = (note: string) => read(draft({ note }));
  expect(noted('<script>').fields.note).toBe('<script>');
  expect(noted('x'.repeat(200_000)).problems).toEqual([]);
  const long = noted('x'.repeat(200_003));
  expect(ids(long.problems)).toEqual(['note sessions.draft.text-too-long']);
  expect(long.problems[0]?.values).toEqual({ limit: '200,000', over: '3' });
  expect(ids(noted('a\ud800b').problems)).toEqual(['note sessions.draft.text-broken']);
});

describe('reactions', () => {
  const second = { region: 'flank', side: 'right' } as const;
  const grades = { erythema: 2, oedema: 0, bleeding: null, bruising: null };
  const look = {
    end: { all: grades, differs: [{ ...second, grades: { ...grades, erythema: 4 } }] },
    '15-min': emptyDraft(0).reactions['15-min'],
  };

  it('are one row per area and look; an area that differs has its own', () => {
    const { fields } = read(
      draft({ areas: [emptyArea(place, 'hz'), emptyArea(second, 'hz')], reactions: look }),
    );
    expect(fields.reactions).toEqual([
      { ...place, time: 'end', ...grades },
      { ...second, time: 'end', ...grades, erythema: 4 },
    ]);
  });

  it('without an area are said, not lost in silence', () => {
    expect(ids(read(draft({ reactions: look })).problems)).toEqual([
      'reactions sessions.draft.reaction-without-area',
    ]);
  });
});

it('makes a valid record of whatever is typed', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('1.75', '0,5', '2027-01-01', '9'.repeat(50)));
  fc.assert(
    fc.property(text, text, text, text, (depthMin, passes, expiry, note) => {
      const { fields } = read(
        draft({
          areas: [
            { ...emptyArea(place, 'hz'), depthMin, depthMax: passes, range: true, passes, speed: note, note },
          ],
          device: {
            ...emptyDraft(0).device,
            device: device.id,
            needleLength: depthMin,
            cartridgeExpiry: expiry,
          },
          anaesthetic: {
            ...emptyDraft(0).anaesthetic,
            agent: 'lidocaine-4',
            applications: [{ ...emptyApplication('first'), grams: passes, areaCm2: depthMin }],
          },
          nextDate: expiry,
          note,
        }),
      );
      expect(sessionSchema.safeParse(fields).error?.issues ?? []).toEqual([]);
    }),
  );
});

describe('a radiofrequency device', () => {
  const rf = { ...device, kind: 'rf-insulated' as const };
  const area = {
    ...emptyArea(place, 'hz'),
    depthMin: '1.5',
    speed: '120',
    directions: ['horizontal' as const],
    rfPower: '12.5',
    rfPulse: '150 ms',
    rfImpedance: '220',
    rfTemperature: '41,5 °C',
  };
  const picked = draft({ areas: [area] });
  const withDevice = (kind: typeof device) =>
    sessionFromDraft(
      { ...picked, device: { ...picked.device, device: kind.id } },
      { ...context, devices: [kind] },
    ).fields.areas[0];

  it('has settings for each area, and neither speed nor directions', () => {
    expect(withDevice(rf)).toMatchObject({
      speed: null,
      directions: [],
      rf: {
        powerMw: 12_500,
        energyMj: null,
        pulseMs: 150,
        frequencyKhz: null,
        impedanceOhm: 220,
        temperatureMilliC: 41_500,
      },
    });
  });

  it('leaves them out again when the device is another one', () => {
    expect(withDevice(device)).toMatchObject({ rf: null, directions: ['horizontal'] });
  });

  it('wants power or energy, and the pulse', () => {
    expect(lacksRfSettings(null)).toBe(true);
    const shown = { impedanceOhm: null, temperatureMilliC: 41_500 };
    const none = { powerMw: null, energyMj: null, pulseMs: 100, frequencyKhz: 1000, ...shown };
    expect(lacksRfSettings(none)).toBe(true);
    expect(lacksRfSettings({ ...none, energyMj: 0 })).toBe(false);
    expect(lacksRfSettings({ ...none, powerMw: 1, pulseMs: null })).toBe(true);
    expect(rfWords({ ...none, powerMw: 12_500 }, 'en-GB')).toBe(
      '12.5\u202fW, 100\u202fms, 1000\u202fkHz, 41.5\u202f°C',
    );
  });

  it('refuses what is no number and keeps nothing of it', () => {
    const bad = sessionFromDraft(
      draft({
        areas: [{ ...area, rfPower: 'much', rfPulse: '-3', rfImpedance: '', rfTemperature: 'hot' }],
        device: { ...picked.device, device: device.id },
      }),
      { ...context, devices: [rf] },
    );
    expect(bad.fields.areas[0]?.rf).toBeNull();
    expect(bad.problems.map(({ path }) => path)).toEqual([
      'areas.0.rf.powerMw',
      'areas.0.rf.pulseMs',
      'areas.0.rf.temperatureMilliC',
    ]);
  });
});
