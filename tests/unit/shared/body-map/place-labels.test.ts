import { describe, expect, it } from 'vitest';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { placeLabels } from '../../../../shared/body-map/place-labels.ts';
import { inside } from '../../../../shared/body-map/points.ts';

const front = bodyView('average', 'front').areas;
const labels = (width: number, height: number, keys?: readonly string[]) =>
  front.filter((area) => !keys || keys.includes(area.key)).map((area) => ({ area, width, height }));

describe('placeLabels', () => {
  it('puts a lone text on the anchor', () => {
    const list = labels(50, 25, ['flank/left']);
    expect(placeLabels(list).get('flank/left')).toEqual(list[0]?.area.anchor);
  });

  it('keeps every text inside its region', () => {
    const places = placeLabels(labels(60, 28));
    for (const area of front) {
      const at = places.get(area.key);
      expect(at && area.polygons.some((polygon) => inside(polygon, at))).toBe(true);
    }
  });

  it('moves texts that would cover each other', () => {
    const keys = ['abdomen-lower/right', 'abdomen-lower/left', 'hip/right', 'flank/right'];
    const [width, height] = [56, 26];
    const places = [...placeLabels(labels(width, height, keys)).values()];
    expect(places).toHaveLength(4);
    places.forEach((p, i) => {
      for (const q of places.slice(i + 1))
        expect(Math.abs(p[0] - q[0]) >= width - 1e-9 || Math.abs(p[1] - q[1]) >= height - 1e-9).toBe(true);
    });
  });
});
