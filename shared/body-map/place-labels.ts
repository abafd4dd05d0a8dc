/** Places short texts on their regions so that they do not cover each other. */
import type { DrawnArea } from './figure-regions.ts';
import { bounds, dist, inside, type Box, type Pt } from './points.ts';

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
  .flatMap((dy) => [-0.6, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.6].map((dx): Pt => [dx, dy]))
  .sort((p, q) => Math.hypot(2 * p[0], p[1]) - Math.hypot(2 * q[0], q[1]));

/** Area that two labels share, in square units. */
function shared(a: Placed, b: Placed): number {
  const width = (a.size.width + b.size.width) / 2 - Math.abs(a.at[0] - b.at[0]);
  const height = (a.size.height + b.size.height) / 2 - Math.abs(a.at[1] - b.at[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

interface Placement {
  /** Middle of each text by the key of its region. */
  readonly places: ReadonlyMap<string, Pt>;
  /** Some text covers another one or a sign, or stands on another region that has a text: one cannot tell what is meant. */
  readonly crowded: boolean;
}

/** What two texts may share of their boxes before they touch: the room round their signs. */
const slack = 0.08;

/** Places along a text, in fractions of its width, and how many of them may lie on other regions with a text. */
const along = [-0.4, -0.2, 0, 0.2, 0.4] as const;
const mostAstray = 1;

/** A region that has a text, with the box round it. */
interface Labelled {
  readonly area: DrawnArea;
  readonly box: Box;
}

const holds = ({ area, box: [left, top, width, height] }: Labelled, at: Pt): boolean =>
  at[0] >= left &&
  at[0] <= left + width &&
  at[1] >= top &&
  at[1] <= top + height &&
  area.polygons.some((polygon) => inside(polygon, at));

/** Whether a text stands to a large part on other regions that have a text too. */
const strays = (at: Pt, { area, width }: LabelSize, labelled: readonly Labelled[]): boolean =>
  along.filter((share) =>
    labelled.some((other) => other.area !== area && holds(other, [at[0] + share * width, at[1]])),
  ).length > mostAstray;

/** Each text at its region's anchor where there is room, else close to it inside; `taken` is kept free. */
export function placeLabels(labels: readonly LabelSize[], taken: readonly Placed[] = []): Placement {
  const placed: Placed[] = [...taken];
  const places = new Map<string, Pt>();
  const labelled = labels.map(({ area }) => ({ area, box: bounds(area.polygons) }));
  let crowded = false;
  for (const size of labels) {
    const { area, width, height } = size;
    let best = { at: area.anchor, size };
    let least = Infinity;
    let hidden = 0;
    for (const [dx, dy] of tries) {
      const at: Pt = [area.anchor[0] + dx * width, area.anchor[1] + dy * height];
      const candidate = { at, size };
      const covered = placed.reduce((sum, other) => sum + shared(candidate, other), 0);
      const cost =
        (covered > 0 ? 0.3 : 0) + covered / (width * height) + 0.02 * (dist(at, area.anchor) / height);
      // Asked last, of the few that would be better: it takes longest.
      if (cost >= least || !area.polygons.some((polygon) => inside(polygon, at))) continue;
      [best, least, hidden] = [candidate, cost, covered];
    }
    placed.push(best);
    places.set(area.key, best.at);
    crowded ||= hidden > slack * width * height || strays(best.at, size, labelled);
  }
  return { places, crowded };
}
