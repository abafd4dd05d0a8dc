import { expect, it } from 'vitest';
import { regionInfo, regions } from '../../../../shared/regions/regions.ts';
import { quickDepths } from '../../../../shared/sessions/quick-depths.ts';

it.each(regions)('offers at most six depths inside the range of %s, from small to large', (region) => {
  const depths = quickDepths(region);
  const { softMinUm, softMaxUm } = regionInfo(region);
  expect(depths.length).toBeGreaterThan(0);
  expect(depths.length).toBeLessThanOrEqual(6);
  expect(depths).toEqual([...depths].sort((a, b) => a - b));
  for (const um of depths) {
    expect(um).toBeGreaterThanOrEqual(softMinUm);
    expect(um).toBeLessThanOrEqual(softMaxUm);
    expect(um % 250).toBe(0);
  }
});
