/** Which region a pointer means: the one under it, with some tolerance for fingers. */
import type { DrawnShape } from './drawn-shape.ts';
import { edgeDistance, inside, type Pt } from './points.ts';

/** How far beside a region a tap may fall, in screen pixels. */
export const tapTolerancePx = 12;

/** Smallest target a finger is given, in screen pixels (WCAG 2.5.8). */
const smallestTargetPx = 24;

interface Pointer {
  readonly at: Pt;
  /** Size of a screen pixel in figure units. */
  readonly unitsPerPx: number;
  /** A finger or a pen: small regions reach into their larger neighbours. */
  readonly coarse: boolean;
}

type Target = Pick<DrawnShape, 'polygons' | 'radius'>;

const contains = (area: Target, at: Pt): boolean => area.polygons.some((p) => inside(p, at));
const distance = (area: Target, at: Pt): number => Math.min(...area.polygons.map((p) => edgeDistance(p, at)));

/** How far a region reaches beyond its edge so that its widest place measures 24 px, at most 12 px. */
function reach(area: Target, unitsPerPx: number): number {
  const missing = (smallestTargetPx * unitsPerPx) / 2 - area.radius;
  return Math.min(tapTolerancePx * unitsPerPx, Math.max(0, missing));
}

function nearest<Area extends Target>(
  areas: readonly Area[],
  at: Pt,
  within: (area: Area) => number,
): Area | undefined {
  let best: Area | undefined;
  let least = Infinity;
  for (const area of areas) {
    const d = distance(area, at);
    if (d <= within(area) && d < least) [best, least] = [area, d];
  }
  return best;
}

/**
 * The region a pointer picks. Beside the figure the nearest one within 12 px; for a finger, a region too small to
 * hit takes the tap from a larger one next to it. Undefined when nothing is near.
 */
export function pickArea<Area extends Target>(
  areas: readonly Area[],
  { at, unitsPerPx, coarse }: Pointer,
): Area | undefined {
  const under = areas.find((area) => contains(area, at));
  if (!under) return nearest(areas, at, () => tapTolerancePx * unitsPerPx);
  if (!coarse) return under;
  const smaller = areas.filter((area) => area.radius < under.radius && reach(area, unitsPerPx) > 0);
  return nearest(smaller, at, (area) => reach(area, unitsPerPx)) ?? under;
}
