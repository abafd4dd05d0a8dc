import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionSideKey } from '../../../../shared/regions/region-side.ts';
import { areaParts } from '../../../../shared/regions/area-parts.ts';
import { regions, sides } from '../../../../shared/regions/regions.ts';
import {
  carryLast,
  confirmAll,
  confirmCarried,
  hasOpen,
  openCarried,
  takeBackCarried,
  takenOver,
  withoutOpen,
} from '../../../../shared/sessions/carry.ts';
import { completeness } from '../../../../shared/sessions/completeness.ts';
import { onAreas, withArea } from '../../../../shared/sessions/edit-areas.ts';
import { sessionFromDraft } from '../../../../shared/sessions/from-draft.ts';
import {
  emptyDraft,
  sessionDraftSchema,
  type SessionDraft,
} from '../../../../shared/sessions/session-draft.ts';
import type { Session } from '../../../../shared/sessions/session.ts';
import { directions } from '../../../../shared/sessions/values.ts';
import { area, session } from '../rules/quiet-facts.ts';
import { device, glide } from './sample-lists.ts';

const at = Date.UTC(2026, 10, 20, 14, 0);
const left = { region: 'abdomen-lower', side: 'left' } as const;
const last: Session = {
  ...session,
  id: '019712a0-0000-7000-8000-0000000000a1',
  patient: '019712a0-0000-7000-8000-0000000000a2',
  revision: 1,
  sealedAt: at - 1,
  sealedBy: 'Tomasz',
  ordinal: 2,
  courses: [],
  findings: [],
  passes: [],
  amendments: [],
  invalid: null,
  device: session.device && { ...session.device, device: device.id, name: 'Halden P2' },
  areas: [
    { ...area, endPoint: 'stopped-early', stoppedReason: 'Pain', note: 'old note' },
    { ...area, ...left, depthMinUm: 1750, depthMaxUm: 1750, passes: null, directions: [] },
  ],
  hairRemoval: 'today-here',
  products: session.products.map((used) => ({ ...used, product: glide.id, appliedAt: at - 60_000 })),
  note: 'a note',
};
const lists = { devices: [device], products: [glide], locale: 'en-GB', newKey: () => glide.id };
const context = {
  devices: [device],
  products: [glide],
  today: '2026-11-20',
  locale: 'en-GB',
  screening: null,
  consent: null,
  zones: [],
  timeZone: 'UTC',
};
const recorded = (draft: SessionDraft) => sessionFromDraft(draft, context).fields;
const carried = carryLast(emptyDraft(at), last, lists);

describe('repeat last', () => {
  it('offers device, areas with depth, passes, directions and speed, and products, all open', () => {
    expect(openCarried(carried)).toEqual({ device: true, areas: 2, products: 1 });
    expect(carried.device).toMatchObject({
      device: device.id,
      needleLength: '2.50',
      pins: '12',
      carried: 'open',
    });
    const [right, other] = carried.areas;
    expect(right).toMatchObject({
      depthMin: '1.25',
      depthMax: '1.50',
      range: true,
      passes: '4',
      speed: '120',
    });
    expect(right?.carried.map(({ value }) => value)).toEqual(['depth', 'passes', 'directions', 'speed']);
    expect(other?.carried.map(({ value }) => value)).toEqual(['depth', 'speed']);
    expect(carried.products[0]).toMatchObject({ amount: '2.0', timing: 'during', carried: 'open' });
    expect(sessionDraftSchema.parse(carried)).toEqual(carried);
  });

  it('never carries times, lots, expiry, the seal, reactions, pain, end points, notes or the anaesthetic', () => {
    const fields = recorded(confirmAll(carried));
    expect(fields).toMatchObject({
      startedAt: at,
      endedAt: null,
      antiseptic: null,
      hairRemoval: null,
      hygiene: [],
      gloves: null,
      anaesthetic: null,
      reactions: [],
      otherReaction: { state: 'not-recorded' },
      pain: null,
      settled: { state: 'not-asked', afterMs: null },
      aftercareGivenAt: null,
      note: '',
      nextDate: null,
      reasons: [],
    });
    expect(fields.device).toMatchObject({ cartridgeLot: '', cartridgeExpiry: null, sealIntact: 'not-asked' });
    expect(fields.areas.map(({ endPoint, stoppedReason, note }) => [endPoint, stoppedReason, note])).toEqual([
      [null, '', ''],
      [null, '', ''],
    ]);
    expect(fields.products[0]).toMatchObject({ lot: '', expiry: null, appliedAt: null });
  });

  it('is not in the record until it is confirmed, and the record then says what was carried', () => {
    const sealed = recorded(withoutOpen(carried));
    expect(sealed).toMatchObject({ device: null, areas: [], products: [], carried: null });
    const confirmed = recorded(withoutOpen(confirmAll(carried)));
    expect(confirmed.areas.map(({ depthMaxUm }) => depthMaxUm)).toEqual([1500, 1750]);
    expect(confirmed.carried).toEqual({
      session: last.id,
      ordinal: 2,
      startedAt: last.startedAt,
      values: [
        'device',
        'areas.abdomen-lower/right.depth',
        'areas.abdomen-lower/right.passes',
        'areas.abdomen-lower/right.directions',
        'areas.abdomen-lower/right.speed',
        'areas.abdomen-lower/left.depth',
        'areas.abdomen-lower/left.speed',
        'products.0',
      ],
    });
  });

  it('takes a value that was changed by hand as today’s, and leaves the others of that area open', () => {
    const place = { region: area.region, side: area.side };
    const changed = onAreas(carried, [place], (one) => takenOver({ ...one, passes: '6' }, 'passes'));
    const [right] = recorded(withoutOpen(changed)).areas;
    expect(right).toMatchObject({ passes: 6, depthMaxUm: null, directions: [], speed: null });
    const all = recorded(confirmAll(changed));
    expect(all.carried?.values).not.toContain('areas.abdomen-lower/right.passes');
    expect(all.carried?.values).toContain('areas.abdomen-lower/right.depth');
  });

  it('keeps what is recorded already, and leaves out what the register no longer has', () => {
    const own = onAreas(withArea(emptyDraft(at), left, 'hz'), [left], (one) => ({ ...one, depthMin: '1.0' }));
    const again = carryLast(own, last, { ...lists, devices: [], products: [] });
    expect(openCarried(again)).toEqual({ device: false, areas: 1, products: 0 });
    expect(again.areas.find(({ side }) => side === 'left')).toMatchObject({ depthMin: '1.0', carried: [] });
    expect(carryLast(carried, last, lists).areas).toHaveLength(2);
  });

  it('confirms one thing at a time, and says in each part what still waits', () => {
    const keys = new Set([regionSideKey(left)]);
    const some = confirmCarried(carried, { device: true, areas: keys });
    expect(openCarried(some)).toEqual({ device: false, areas: 1, products: 1 });
    const waiting = completeness(recorded(some), [], openCarried(some)).filter(({ missing }) =>
      missing.some(({ id }) => id === 'completeness.carried'),
    );
    expect(waiting.map(({ section }) => section)).toEqual(['treatment', 'products']);
  });

  it('moves the reasons of later products up when an open one is left out', () => {
    const used = {
      ...carried,
      products: [...carried.products, { ...carried.products[0]!, carried: 'no' as const }],
    };
    const reasons = [{ rule: 'LOT_EXPIRED', subject: 'products.1', text: 'agreed' }];
    expect(withoutOpen({ ...used, reasons }).reasons).toEqual([{ ...reasons[0], subject: 'products.0' }]);
  });

  it('can be taken back: only what was confirmed or changed stays', () => {
    expect(takeBackCarried(carried)).toEqual(emptyDraft(at));
    const kept = takeBackCarried(confirmCarried(carried, { areas: new Set([regionSideKey(left)]) }));
    expect(kept.areas.map(regionSideKey)).toEqual([regionSideKey(left)]);
    expect(kept.carriedFrom).not.toBeNull();
  });
});

const anyArea = fc.record({
  region: fc.constantFrom(...regions),
  side: fc.constantFrom(...sides),
  parts: fc.uniqueArray(fc.constantFrom(...areaParts)),
  planned: fc.constantFrom('none' as const, 'not-recorded' as const),
  depthMinUm: fc.option(fc.integer({ min: 100, max: 3000 })),
  depthMaxUm: fc.option(fc.integer({ min: 100, max: 3000 })),
  passes: fc.option(fc.integer({ min: 1, max: 12 })),
  directions: fc.uniqueArray(fc.constantFrom(...directions)),
  speed: fc.option(
    fc.record({ milli: fc.integer({ min: 1, max: 200_000 }), unit: fc.constant('hz' as const) }),
  ),
  rf: fc.option(
    fc.record({
      powerMw: fc.option(fc.integer({ min: 0, max: 50_000 })),
      energyMj: fc.option(fc.integer({ min: 0, max: 1000 })),
      pulseMs: fc.option(fc.integer({ min: 1, max: 1000 })),
      frequencyKhz: fc.constant(1000),
      impedanceOhm: fc.option(fc.integer({ min: 0, max: 1000 })),
      temperatureMilliC: fc.option(fc.integer({ min: 0, max: 60_000 })),
    }),
  ),
  extent: fc.option(
    fc.record({ areaMm2: fc.constant(12_000), timeMs: fc.constant(null), coveragePpm: fc.constant(900_000) }),
  ),
  endPoint: fc.constantFrom('none' as const, 'stopped-early' as const, null),
  stoppedReason: fc.constant(''),
  note: fc.string(),
});
const anyLast = fc
  .uniqueArray(anyArea, { selector: regionSideKey, maxLength: 12 })
  .map((areas): Session => ({ ...last, areas }));

it('whatever was done last time: unconfirmed it adds nothing to any record, confirmed it adds just that', () => {
  fc.assert(
    fc.property(anyLast, (before) => {
      const draft = carryLast(emptyDraft(at), before, lists);
      expect(recorded(withoutOpen(draft))).toEqual(recorded(emptyDraft(at)));
      const all = confirmAll(draft);
      expect(hasOpen(all)).toBe(false);
      const depths = (areas: Session['areas']) =>
        areas
          .map((one) => [regionSideKey(one), one.depthMinUm, one.depthMaxUm, one.passes].join(' '))
          .toSorted((a, b) => a.localeCompare(b));
      expect(depths(recorded(all).areas)).toEqual(depths(before.areas));
      expect(withoutOpen(all)).toEqual(all);
    }),
  );
});
