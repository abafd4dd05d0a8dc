import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detailIds,
  detailOf,
  detailView,
  detailViews,
  type MapTarget,
} from '../../../../shared/body-map/details.ts';
import { figureParts } from '../../../../shared/body-map/figure-parts.ts';
import { shapes, views, type Shape, type View } from '../../../../shared/body-map/landmarks.ts';
import { drawnArea, fromAreaPoint, toAreaPoint } from '../../../../shared/body-map/place-in-area.ts';
import { area, bounds, edgeDistance, inside, type Pt } from '../../../../shared/body-map/points.ts';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { markFrom, pointsOn } from '../../../../shared/marks/pen.ts';
import { partKey, partsOfRegion } from '../../../../shared/regions/area-parts.ts';
import { regionSideKey } from '../../../../shared/regions/region-side.ts';
import { regions, sides } from '../../../../shared/regions/regions.ts';

const drawings = shapes.flatMap((shape) => views.map((view): [Shape, View] => [shape, view]));
const size = (polygons: MapTarget['polygons']): number =>
  polygons.reduce((sum, polygon) => sum + Math.abs(area(polygon)), 0);

describe.each(drawings)('the parts of the regions of the %s figure, %s', (shape, view) => {
  const parts = figureParts(shape, view);
  const whole = new Map(bodyView(shape, view).areas.map((each) => [each.key, each]));

  it('fill their region and lie in it', () => {
    for (const key of new Set(parts.map(regionSideKey))) {
      const region = whole.get(key);
      const cells = parts.filter((part) => regionSideKey(part) === key);
      const covered = cells.reduce((sum, cell) => sum + size(cell.polygons), 0);
      const full = size(region?.polygons ?? []);
      // Beside the arm of a side view a region has lost crumbs of up to 60 square units.
      expect(Math.abs(covered - full), `${view} ${key}`).toBeLessThan(Math.max(0.03 * full, 60));
      for (const { anchor, polygons } of cells) {
        expect(polygons.some((polygon) => inside(polygon, anchor))).toBe(true);
        expect(region?.polygons.some((polygon) => inside(polygon, anchor))).toBe(true);
      }
    }
  });

  it('are parts of their region, each once, upper above lower and inner nearer to the midline', () => {
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    for (const { region, side, part, anchor, key } of parts) {
      expect(key).toBe(partKey({ region, side }, part));
      expect(partsOfRegion(region)).toContain(part);
      const other = (from: string, to: string) =>
        parts.find((each) => each.key === partKey({ region, side }, part).replace(from, to))?.anchor;
      if (part.startsWith('upper'))
        expect(other('/upper-', '/lower-')?.[1] ?? Infinity).toBeGreaterThan(anchor[1]);
      if (part.endsWith('inner'))
        expect(Math.abs(other('-inner', '-outer')?.[0] ?? Infinity)).toBeGreaterThan(Math.abs(anchor[0]));
    }
  });
});

describe('the details', () => {
  const drawn = detailIds.flatMap((id) =>
    shapes.flatMap((shape) =>
      detailViews(id).map((view) => ({ id, shape, view, shown: detailView(shape, view, id, true)! })),
    ),
  );

  it('show every part of every region on both sides, in every body shape', () => {
    for (const shape of shapes) {
      const shown = new Set(
        drawn
          .filter((each) => each.shape === shape)
          .flatMap(({ shown: { targets } }) => targets.map(({ key }) => key)),
      );
      for (const region of regions)
        for (const side of sides)
          for (const part of partsOfRegion(region)) expect(shown).toContain(partKey({ region, side }, part));
    }
  });

  it('have each target once, and are found from each of their regions', () => {
    for (const { id, shown } of drawn) {
      expect(shown.targets.length).toBeGreaterThan(3);
      expect(new Set(shown.targets.map(({ key }) => key)).size).toBe(shown.targets.length);
      const [x, y, w, h] = shown.box;
      for (const { anchor } of shown.targets) {
        expect(anchor[0] >= x && anchor[0] <= x + w && anchor[1] >= y && anchor[1] <= y + h).toBe(true);
      }
      expect(shown.targets.some((target) => detailOf(target) === id)).toBe(true);
    }
    expect(detailOf({ region: 'thigh-outer', side: 'left' })).toBe('thighs');
    expect(detailOf({ region: 'forearm', side: 'left' })).toBe('arm-left');
    expect(detailOf({ region: 'face', side: 'left' })).toBe('face');
    expect(detailOf({ region: 'upper-back', side: 'left' })).toBeUndefined();
    expect(detailView('average', 'back', 'abdomen', true)).toBeUndefined();
  });

  it('have whole regions where parts are not asked for, and one arm at a time', () => {
    const arm = detailView('average', 'front', 'arm-left', false)!;
    expect(arm.targets.every(({ side, part }) => side === 'left' && part === undefined)).toBe(true);
    const back = detailView('average', 'back', 'arm-left', false)!;
    expect([arm.box[0] > 0, back.box[0] < 0]).toEqual([true, true]);
  });

  it('draw the face in its parts', () => {
    const face = detailView('average', 'front', 'face', true)!;
    expect(face.targets.map(({ region }) => region)).toContain('cheek');
    expect(face.targets.map(({ region }) => region)).not.toContain('face');
  });
});

const targets = drawings.flatMap(([shape, view]) =>
  detailIds.flatMap((id) =>
    (detailView(shape, view, id, true)?.targets ?? []).map((target) => ({ shape, view, target })),
  ),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Some point of a target, from a place in its box. */
const pointIn = ({ polygons, anchor }: MapTarget, u: number, v: number): Pt => {
  const [x, y, w, h] = bounds(polygons);
  const at: Pt = [x + u * w, y + v * h];
  return polygons.some((polygon) => inside(polygon, at)) ? at : anchor;
};

describe('a place in a detail', () => {
  it('is stored of its region and comes back into the same part, to a thousandth of the region', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targets), share, share, ({ shape, view, target }, u, v) => {
        const region = drawnArea(shape, view, target)!;
        const at = pointIn(target, u, v);
        const back = fromAreaPoint(region, toAreaPoint(region, at));
        const [, , w, h] = bounds(region.polygons);
        expect(Math.abs(back[0] - at[0])).toBeLessThanOrEqual(w / 2000 + 1e-9);
        expect(Math.abs(back[1] - at[1])).toBeLessThanOrEqual(h / 2000 + 1e-9);
        const near = target.polygons.some(
          (polygon) => inside(polygon, back) || edgeDistance(polygon, back) <= (w + h) / 2000,
        );
        expect(near).toBe(true);
        expect(toAreaPoint(region, back)).toEqual(toAreaPoint(region, at));
      }),
    );
  });

  it('drawn there as a stroke is at the same place on the whole figure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targets), share, share, ({ shape, view, target }, u, v) => {
        const region = drawnArea(shape, view, target)!;
        const [x, y] = pointIn(target, u, v);
        const mark = markFrom('stria', region, view, [{ x, y, pressure: 0.5 }]);
        expect(regionSideKey(mark)).toBe(regionSideKey(target));
        const [shown] = pointsOn(drawnArea(shape, view, mark)!, mark);
        const [, , w, h] = bounds(region.polygons);
        expect(Math.hypot((shown?.x ?? Infinity) - x, (shown?.y ?? Infinity) - y)).toBeLessThanOrEqual(
          (w + h) / 2000,
        );
      }),
    );
  });
});
