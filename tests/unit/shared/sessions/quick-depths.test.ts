import fc from 'fast-check';
import { expect, it } from 'vitest';
import { regions } from '../../../../shared/regions/regions.ts';
import {
  depthRangeOf,
  practiceDepthRanges,
  shippedDepthRanges,
} from '../../../../shared/rules/depth-ranges.ts';
import { quickDepths } from '../../../../shared/sessions/quick-depths.ts';

it.each(regions)('offers at most six depths inside the range of %s, from small to large', (region) => {
  const range = depthRangeOf(shippedDepthRanges, region);
  const depths = quickDepths(range);
  expect(depths.length).toBeGreaterThan(0);
  expect(depths.length).toBeLessThanOrEqual(6);
  expect(depths).toEqual([...depths].sort((a, b) => a - b));
  for (const um of depths) {
    expect(um).toBeGreaterThanOrEqual(range.minUm);
    expect(um).toBeLessThanOrEqual(range.maxUm);
    expect(um % 250).toBe(0);
  }
});

it('offers some inside whatever range a practice chose, without two the same', () => {
  const depth = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(depth, depth, (a, b) => {
      const range = { minUm: Math.min(a, b), maxUm: Math.max(a, b) };
      const depths = quickDepths(range);
      expect(depths.length).toBeGreaterThan(0);
      expect(depths.length).toBeLessThanOrEqual(6);
      expect(new Set(depths).size).toBe(depths.length);
      for (const um of depths) expect(um >= range.minUm && um <= range.maxUm).toBe(true);
    }),
  );
});

it('follows what the practice chose for a region, and what is shipped for the others', () => {
  const change = { rule: 'DEPTH_OVER_REGION', revision: 1, at: 1, by: 'T. W.', off: false, level: null };
  const ranges = practiceDepthRanges([
    { ...change, limits: { 'calf.minUm': 500, 'calf.maxUm': 1000 }, reason: 'Our trainer' },
  ]);
  expect(quickDepths(depthRangeOf(ranges, 'calf'))).toEqual([500, 750, 1000]);
  expect(depthRangeOf(ranges, 'shin')).toEqual(depthRangeOf(shippedDepthRanges, 'shin'));
});
