/** Points of a region in per mille of its box, so that they fit every body shape. */
import { bodyView } from './body-view.ts';
import type { DrawnArea } from './figure-regions.ts';
import type { Shape, View } from './landmarks.ts';
import { bounds, type Box, type Pt } from './points.ts';
import type { RegionSide } from '../regions/regions.ts';

/** Where in a region's box, 0 to 1000 from the left and from the top of the picture; beyond it outside the region. */
export interface AreaPoint {
  readonly x: number;
  readonly y: number;
}

/** How far outside its region's box a point may lie, in per mille of the box; a stroke may leave its region. */
export const farthestMille = 20_000;

const clamped = (value: number): number =>
  Math.max(-farthestMille, Math.min(farthestMille, Math.round(value))) + 0;

/** The point of the figure in per mille of the region's box. */
export function toAreaPoint(area: DrawnArea, [x, y]: Pt): AreaPoint {
  const [left, top, width, height] = bounds(area.polygons);
  return { x: clamped((1000 * (x - left)) / width), y: clamped((1000 * (y - top)) / height) };
}

/** The point of the figure for a point in per mille of the region's box. */
export function fromAreaPoint(area: DrawnArea, { x, y }: AreaPoint): Pt {
  const [left, top, width, height] = bounds(area.polygons);
  return [left + (x * width) / 1000, top + (y * height) / 1000];
}

/** A region as this view draws it, the face divided or not; undefined where the view does not show it. */
export function drawnArea(shape: Shape, view: View, place: RegionSide): DrawnArea | undefined {
  const found = (parts: boolean): DrawnArea | undefined =>
    bodyView(shape, view, parts).areas.find(
      ({ region, side }) => region === place.region && side === place.side,
    );
  return found(false) ?? found(true);
}

/** The regions whose middle lies in a frame, in anatomical order. */
export function areasInFrame<Area extends Pick<DrawnArea, 'anchor'>>(
  areas: readonly Area[],
  [x, y, width, height]: Box,
): Area[] {
  return areas.filter(({ anchor: [ax, ay] }) => ax >= x && ax <= x + width && ay >= y && ay <= y + height);
}
