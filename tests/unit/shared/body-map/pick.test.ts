import { describe, expect, it } from 'vitest';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { pickArea, tapTolerancePx } from '../../../../shared/body-map/pick.ts';
import { bounds, mix, type Pt } from '../../../../shared/body-map/points.ts';
import { views } from '../../../../shared/body-map/landmarks.ts';

const front = bodyView('average', 'front').areas;
const find = (key: string) => {
  const area = front.find((a) => a.key === key);
  if (!area) throw new Error(key);
  return area;
};

describe('pickArea', () => {
  it('picks the region under the pointer, at its anchor, for mouse and finger', () => {
    for (const view of views) {
      const areas = bodyView('average', view).areas;
      for (const area of areas)
        for (const coarse of [false, true])
          expect(pickArea(areas, { at: area.anchor, unitsPerPx: 1, coarse })?.key).toBe(area.key);
    }
  });

  it('forgives a tap of 12 px beside the figure and no more', () => {
    const [x, y, width, height] = bounds(find('shin/left').polygons);
    const edge = x + width;
    const at = (px: number) =>
      pickArea(front, { at: [edge + px * 0.5, y + height * 0.35], unitsPerPx: 0.5, coarse: true });
    expect(at(tapTolerancePx - 4)?.key).toBe('shin/left');
    expect(at(tapTolerancePx + 8)).toBeUndefined();
  });

  it('lets a small region take a tap from a larger neighbour for fingers only', () => {
    const unitsPerPx = 2.2;
    const inner = find('upper-arm-inner/left');
    const forearm = find('forearm/left');
    const path = Array.from({ length: 200 }, (_, i) => mix(forearm.anchor, inner.anchor, i / 200));
    const pick = (at: Pt, coarse: boolean) => pickArea(front, { at, unitsPerPx, coarse });
    const last = path.filter((at) => pick(at, false) === forearm).at(-1) ?? inner.anchor;
    expect(pick(last, false)?.key).toBe('forearm/left');
    const coarse = pick(last, true);
    expect(coarse?.radius).toBeLessThan(forearm.radius);
  });

  it('leaves neighbours alone once the figure is drawn large', () => {
    for (const area of front)
      for (const polygon of area.polygons)
        for (const p of polygon.filter((_, i) => i % 12 === 0)) {
          const at = [p[0] + (area.anchor[0] - p[0]) * 0.3, p[1] + (area.anchor[1] - p[1]) * 0.3] as const;
          const fine = pickArea(front, { at, unitsPerPx: 0.2, coarse: false });
          expect(pickArea(front, { at, unitsPerPx: 0.2, coarse: true })).toBe(fine);
        }
  });
});
