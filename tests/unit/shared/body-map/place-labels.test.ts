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
    expect(placeLabels(list).places.get('flank/left')).toEqual(list[0]?.area.anchor);
  });

  it('keeps every text inside its region', () => {
    const { places } = placeLabels(labels(60, 28));
    for (const area of front) {
      const at = places.get(area.key);
      expect(at && area.polygons.some((polygon) => inside(polygon, at))).toBe(true);
    }
  });

  it('moves texts that would cover each other', () => {
    const keys = ['abdomen-lower/right', 'abdomen-lower/left', 'hip/right', 'flank/right'];
    const [width, height] = [56, 26];
    const places = [...placeLabels(labels(width, height, keys)).places.values()];
    expect(places).toHaveLength(4);
    places.forEach((p, i) => {
      for (const q of places.slice(i + 1))
        expect(Math.abs(p[0] - q[0]) >= width - 1e-9 || Math.abs(p[1] - q[1]) >= height - 1e-9).toBe(true);
    });
  });
});

describe('crowded', () => {
  const thighs = ['front', 'inner', 'outer'].flatMap((which) =>
    ['right', 'left'].map((side) => `thigh-${which}/${side}`),
  );

  it('is said where texts cover each other, and not where all of them can be read', () => {
    expect(placeLabels(labels(56, 26, thighs)).crowded).toBe(true);
    expect(placeLabels(labels(16, 26, thighs)).crowded).toBe(false);
    expect(placeLabels(labels(56, 26, ['thigh-outer/right', 'thigh-outer/left'])).crowded).toBe(false);
  });

  it('is said where a text covers a sign that stands there already', () => {
    const size = { width: 400, height: 400 };
    const list = labels(56, 26, ['flank/left']);
    expect(placeLabels(list, [{ at: list[0]?.area.anchor ?? [0, 0], size }]).crowded).toBe(true);
  });
});
