import { describe, expect, it } from 'vitest';
import {
  bodyView,
  fullestView,
  usesFaceParts,
  viewsFor,
  type BodyView,
} from '../../../../shared/body-map/body-view.ts';
import { shapes, views, type Shape, type View } from '../../../../shared/body-map/landmarks.ts';
import { bounds, edgeDistance, inside, type Polygon } from '../../../../shared/body-map/points.ts';
import { regionSideKey } from '../../../../shared/regions/region-side.ts';
import { regions, sides } from '../../../../shared/regions/regions.ts';

interface Edge {
  readonly x: number;
  readonly of: 'body' | 'area';
  readonly polygon: number;
}

/** Where a horizontal line crosses the edges of some polygons. */
function crossings(polygons: readonly Polygon[], y: number, of: Edge['of']): Edge[] {
  return polygons.flatMap((polygon, k) =>
    polygon.flatMap((a, i) => {
      const b = polygon[(i + 1) % polygon.length] ?? a;
      if (a[1] > y === b[1] > y) return [];
      return [{ x: a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]), of, polygon: k }];
    }),
  );
}

/** Shares of the silhouette that lie in a region and in two, and stretches of regions outside the silhouette. */
function coverage(view: BodyView, step: number) {
  const silhouette = view.layers.map((layer) => layer.polygon);
  const drawn = view.areas.flatMap((area) => area.polygons);
  const length = { body: 0, hit: 0, twice: 0 };
  let outside = 0;
  for (let y = view.box[1] + 0.41; y < view.box[1] + view.box[3]; y += step) {
    const edges = [...crossings(silhouette, y, 'body'), ...crossings(drawn, y, 'area')].sort(
      (a, b) => a.x - b.x,
    );
    const within = { body: new Set<number>(), area: new Set<number>() };
    edges.forEach((edge, i) => {
      const set = within[edge.of];
      if (!set.delete(edge.polygon)) set.add(edge.polygon);
      const dx = (edges[i + 1]?.x ?? edge.x) - edge.x;
      if (within.body.size) length.body += dx;
      if (within.body.size && within.area.size) length.hit += dx;
      if (within.area.size > 1) length.twice += dx;
      if (within.body.size || !within.area.size || dx < 0.5) return;
      if (silhouette.every((p) => edgeDistance(p, [edge.x + dx / 2, y]) > 0.5)) outside++;
    });
  }
  return { covered: length.hit / length.body, overlap: length.twice / length.hit, outside };
}

const drawings: [Shape, View, boolean][] = shapes.flatMap((shape) => [
  ...views.map((view): [Shape, View, boolean] => [shape, view, false]),
  [shape, 'front', true],
]);

describe.each(drawings)('the %s figure, %s, face in parts %s', (shape, name, faceParts) => {
  const view = bodyView(shape, name, faceParts);

  it('is covered by regions that neither overlap nor leave the silhouette', () => {
    const result = coverage(view, 3);
    expect(result.covered).toBeGreaterThanOrEqual(0.99);
    expect(result.overlap).toBeLessThanOrEqual(0.01);
    expect(result.outside).toBe(0);
  });

  it('has every region once, its anchor inside it, within the box', () => {
    expect(new Set(view.areas.map((area) => area.key)).size).toBe(view.areas.length);
    const [x, y, w, h] = view.box;
    for (const area of view.areas) {
      expect(area.key).toBe(regionSideKey(area));
      expect([area.key, area.polygons.some((p) => inside(p, area.anchor))]).toEqual([area.key, true]);
      expect(area.radius).toBeGreaterThan(1.5);
      expect(area.path).toMatch(/^(M[-\d. L]+Z)+$/);
      const [bx, by, bw, bh] = bounds(area.polygons);
      expect(bx >= x && by >= y && bx + bw <= x + w && by + bh <= y + h).toBe(true);
    }
  });

  it('shows the sides of the patient where they belong', () => {
    for (const area of view.areas) {
      if (name === 'right' || name === 'left') expect(area.side).toBe(name);
      else expect(Math.sign(area.anchor[0])).toBe((name === 'front') === (area.side === 'left') ? 1 : -1);
    }
    if (name !== 'front' && name !== 'back') return;
    const [right, left] = sides.map((side) => view.areas.filter((a) => a.side === side).map((a) => a.region));
    expect(right).toEqual(left);
  });
});

describe('the views together', () => {
  it('show every region on both sides', () => {
    const shown = new Set<string>();
    for (const view of views) for (const area of bodyView('average', view).areas) shown.add(area.key);
    for (const area of bodyView('average', 'front', true).areas) shown.add(area.key);
    for (const region of regions) for (const side of sides) expect(shown).toContain(`${region}/${side}`);
  });

  it('give flank, hip and outer thigh at least 24 px at a figure height of 700 px', () => {
    for (const area of bodyView('average', 'front').areas.filter((a) =>
      ['flank', 'hip', 'thigh-outer'].includes(a.region),
    ))
      expect((2 * area.radius * 700) / 1004).toBeGreaterThanOrEqual(24);
  });
});

describe('viewsFor', () => {
  it('names the views that show all areas', () => {
    expect(viewsFor([])).toEqual([]);
    expect(viewsFor(['flank/left', 'hip/right'])).toEqual(['front']);
    expect(viewsFor(['buttock/left'])).toEqual(['back']);
    expect(viewsFor(['buttock/left', 'flank/left', 'cheek/right'])).toEqual(['front', 'back']);
  });
});

describe('fullestView', () => {
  it('is the side that shows more of the areas, the front where both show as many', () => {
    expect(fullestView([])).toBe('front');
    expect(fullestView(['hip/left', 'flank/right'])).toBe('front');
    expect(fullestView(['buttock/left', 'hip/left'])).toBe('back');
    expect(fullestView(['buttock/left', 'abdomen-lower/left', 'cheek/left'])).toBe('front');
  });
});

describe('usesFaceParts', () => {
  it('divides the face for its parts only', () => {
    expect(usesFaceParts(['cheek/left'])).toBe(true);
    expect(usesFaceParts(['face/left', 'neck/right', 'nonsense'])).toBe(false);
  });
});
