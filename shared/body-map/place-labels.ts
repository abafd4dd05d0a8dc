/** Places short texts on their regions so that they do not cover each other. */
import type { DrawnArea } from './figure-regions.ts';
import { dist, inside, type Pt } from './points.ts';

/** A text of known size, in figure units, that belongs to a region. */
interface LabelSize {
  readonly area: DrawnArea;
  readonly width: number;
  readonly height: number;
}

/** What stands somewhere already, in figure units. */
export interface Placed {
  readonly at: Pt;
  readonly size: { readonly width: number; readonly height: number };
}

/** Tries in fractions of the text's size, nearest first: the middle, then round it. */
const tries: readonly Pt[] = [-4, -3.2, -2.4, -1.6, -0.8, 0, 0.8, 1.6, 2.4, 3.2, 4]
  .flatMap((dy) => [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6].map((dx): Pt => [dx, dy]))
  .sort((p, q) => Math.hypot(2 * p[0], p[1]) - Math.hypot(2 * q[0], q[1]));

/** Area that two labels share, in square units. */
function shared(a: Placed, b: Placed): number {
  const width = (a.size.width + b.size.width) / 2 - Math.abs(a.at[0] - b.at[0]);
  const height = (a.size.height + b.size.height) / 2 - Math.abs(a.at[1] - b.at[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Middle of each text by the key of its region: at the region's anchor where there is room, else close to it inside; `taken` is kept free. */
export function placeLabels(labels: readonly LabelSize[], taken: readonly Placed[] = []): Map<string, Pt> {
  const placed: Placed[] = [...taken];
  const places = new Map<string, Pt>();
  for (const size of labels) {
    const { area, width, height } = size;
    let best = { at: area.anchor, size };
    let least = Infinity;
    for (const [dx, dy] of tries) {
      const at: Pt = [area.anchor[0] + dx * width, area.anchor[1] + dy * height];
      if (!area.polygons.some((polygon) => inside(polygon, at))) continue;
      const candidate = { at, size };
      const covered = placed.reduce((sum, other) => sum + shared(candidate, other), 0);
      const cost =
        (covered > 0 ? 0.3 : 0) + covered / (width * height) + 0.02 * (dist(at, area.anchor) / height);
      if (cost < least) [best, least] = [candidate, cost];
    }
    placed.push(best);
    places.set(area.key, best.at);
  }
  return places;
}
