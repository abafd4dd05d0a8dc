import { describe, expect, it } from 'vitest';
import { regionGroupMessages, regionMessages } from '../../../../shared/regions/region-messages.ts';
import { regionGroups, regionInfo, regions, type Region } from '../../../../shared/regions/regions.ts';

/** The table of the domain reference: regions and soft range in mm. */
const ranges: readonly [from: number, to: number, regions: readonly Region[]][] = [
  [
    1,
    2,
    ['abdomen-upper', 'abdomen-lower', 'flank', 'hip', 'calf', 'shin', 'knee', 'upper-back', 'lower-back'],
  ],
  [1, 2.5, ['buttock', 'thigh-outer', 'thigh-back', 'thigh-front']],
  [0.5, 1.5, ['thigh-inner', 'shoulder', 'upper-arm-inner', 'upper-arm-outer', 'forearm', 'hand']],
  [0.5, 1.5, ['neck', 'chest-upper', 'breast', 'axilla', 'knee-back']],
  [0.25, 0.75, ['forehead', 'nose', 'upper-lip']],
  [0.2, 0.5, ['periorbital']],
  [0.5, 2, ['cheek', 'chin', 'jaw']],
  [0.25, 1.5, ['scalp', 'face', 'foot']],
];

describe('region codes', () => {
  it('are unique and kebab-case', () => {
    expect(new Set(regions).size).toBe(regions.length);
    for (const region of regions) expect(region).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('are exactly the regions of the reference table', () => {
    expect([...regions].sort()).toEqual(ranges.flatMap(([, , list]) => list).sort());
  });
});

describe('regionInfo', () => {
  it.each(ranges)('has the soft range %d to %d mm', (from, to, list) => {
    for (const region of list) {
      expect([region, regionInfo(region).softMinUm, regionInfo(region).softMaxUm]).toEqual([
        region,
        from * 1000,
        to * 1000,
      ]);
    }
  });

  it('counts the abdomen alone as Davey quadrants and knows nothing about intimacy', () => {
    expect(regions.filter((r) => regionInfo(r).davey)).toEqual(['abdomen-upper', 'abdomen-lower']);
    for (const region of regions) expect(regionInfo(region).intimate).toBe('unknown');
  });
});

describe('region messages', () => {
  it('carry the code in their id and differ in their words', () => {
    for (const region of regions) expect(regionMessages[region].id).toBe(`region.${region}`);
    expect(new Set(regions.map((r) => regionMessages[r].defaultMessage)).size).toBe(regions.length);
    for (const group of regionGroups) expect(regionGroupMessages[group].id).toBe(`region-group.${group}`);
  });
});
