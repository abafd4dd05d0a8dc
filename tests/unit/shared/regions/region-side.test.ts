import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseRegionSideKey,
  regionSideKey,
  regionSideSchema,
  sortAreas,
} from '../../../../shared/regions/region-side.ts';
import { regions, sides } from '../../../../shared/regions/regions.ts';

const area = fc.record({ region: fc.constantFrom(...regions), side: fc.constantFrom(...sides) });

describe('region side keys', () => {
  it('survive a round trip', () => {
    fc.assert(
      fc.property(area, (a) => {
        expect(parseRegionSideKey(regionSideKey(a))).toEqual(a);
      }),
    );
  });

  it('refuse what is not an area', () => {
    for (const key of [
      '',
      'hip',
      'hip/',
      'hip/middle',
      'HIP/right',
      'hip/right/x',
      'constructor/right',
      '/right',
    ])
      expect(parseRegionSideKey(key)).toBeUndefined();
  });
});

describe('regionSideSchema', () => {
  it('takes a region with a side and nothing else', () => {
    expect(regionSideSchema.parse({ region: 'flank', side: 'left' })).toEqual({
      region: 'flank',
      side: 'left',
    });
    expect(regionSideSchema.safeParse({ region: 'flank' }).success).toBe(false);
    expect(regionSideSchema.safeParse({ region: 'flank', side: 'left', note: 'x' }).success).toBe(false);
  });
});

describe('sortAreas', () => {
  it('goes from head to foot, right before left', () => {
    const sorted = sortAreas([
      { region: 'hip', side: 'right' },
      { region: 'flank', side: 'left' },
      { region: 'abdomen-lower', side: 'left' },
      { region: 'neck', side: 'left' },
      { region: 'abdomen-lower', side: 'right' },
    ]);
    expect(sorted.map(regionSideKey)).toEqual([
      'neck/left',
      'abdomen-lower/right',
      'abdomen-lower/left',
      'flank/left',
      'hip/right',
    ]);
  });

  it('keeps every area and leaves the list it was given alone', () => {
    fc.assert(
      fc.property(fc.array(area), (areas) => {
        const before = areas.map(regionSideKey);
        const sorted = sortAreas(areas);
        expect(sorted.map(regionSideKey).sort()).toEqual([...before].sort());
        expect(areas.map(regionSideKey)).toEqual(before);
        expect(sortAreas(sorted)).toEqual(sorted);
      }),
    );
  });
});
