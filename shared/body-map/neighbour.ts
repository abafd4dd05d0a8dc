/** The next region for an arrow key. */
import type { DrawnShape } from './drawn-shape.ts';
import type { Pt } from './points.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const vectors: Readonly<Record<Direction, Pt>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/** A step sideways counts this many times a step in the direction of the key. */
const sideways = 2.2;

/** The nearest region in a direction on the screen, measured between the middles; undefined at the edge. */
export function neighbour<Area extends Pick<DrawnShape, 'anchor'>>(
  areas: readonly Area[],
  from: Area,
  direction: Direction,
): Area | undefined {
  const [dx, dy] = vectors[direction];
  let best: Area | undefined;
  let least = Infinity;
  for (const area of areas) {
    const x = area.anchor[0] - from.anchor[0];
    const y = area.anchor[1] - from.anchor[1];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = ahead + sideways * aside;
    if (area === from || ahead <= 1 || cost >= least) continue;
    [best, least] = [area, cost];
  }
  return best;
}
