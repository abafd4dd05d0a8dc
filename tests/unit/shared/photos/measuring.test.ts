import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredUm, measuresHold, remeasured, umPerPixel } from '../../../../shared/photos/measuring.ts';
import type { PhotoPoint, PhotoScale } from '../../../../shared/photos/photo.ts';

const at = (x: number, y: number): PhotoPoint => ({ x: x * 10, y: y * 10 });
/** 50 mm over 500 px: a tenth of a millimetre is a pixel. */
const scale: PhotoScale = { from: at(100, 100), to: at(400, 500), lengthUm: 50_000 };

describe('a scaled photo', () => {
  it('says how long something is, in µm', () => {
    expect(umPerPixel(scale)).toBe(100);
    expect(measuredUm(scale, { from: at(0, 0), to: at(34, 0) })).toBe(3400);
    expect(measuredUm(null, { from: at(0, 0), to: at(34, 0) })).toBeNull();
    expect(umPerPixel({ ...scale, to: at(149, 100) })).toBeNull();
    expect(measuredUm({ ...scale, to: at(149, 100) }, { from: at(0, 0), to: at(9, 9) })).toBeNull();
  });

  it('measures the same whichever way round, and twice as much with a card twice as long', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 60_000 }),
      y: fc.integer({ min: 0, max: 60_000 }),
    });
    fc.assert(
      fc.property(point, point, (from, to) => {
        const um = measuredUm(scale, { from, to });
        expect(measuredUm(scale, { from: to, to: from })).toBe(um);
        const twice = measuredUm({ ...scale, lengthUm: 100_000 }, { from, to }) ?? -1;
        expect(Math.abs(twice - 2 * (um ?? 0))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('measures anew under another scale, and holds nothing that its scale does not say', () => {
    const measure = { kind: 'width' as const, from: at(0, 0), to: at(34, 0), um: 3400 };
    expect(measuresHold({ scale, measures: [measure] })).toBe(true);
    expect(measuresHold({ scale, measures: [{ ...measure, um: 3401 }] })).toBe(false);
    expect(measuresHold({ scale: null, measures: [measure] })).toBe(false);
    expect(measuresHold({ scale: { ...scale, to: scale.from }, measures: [] })).toBe(false);
    expect(remeasured([measure], { ...scale, lengthUm: 25_000 })).toEqual([{ ...measure, um: 1700 }]);
    expect(remeasured([measure], null)).toEqual([]);
  });
});
