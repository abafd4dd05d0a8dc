/** A ready view of the body map: silhouette, light contour lines and regions, as SVG data. */
import { buildFigure } from './figure.ts';
import { figureRegions, type DrawnArea } from './figure-regions.ts';
import { buildHints, type Hint } from './hints.ts';
import type { Shape, View } from './landmarks.ts';
import type { Box, Polygon } from './points.ts';
import { parseRegionSideKey } from '../regions/region-side.ts';
import { regionInfo } from '../regions/regions.ts';

/** One layer of the silhouette: the trunk, and in side views the arm in front of it. */
interface Layer {
  /** Closed path data to fill. */
  readonly fill: string;
  /** Path data of the contour; open where the arm meets the shoulder. */
  readonly line: string;
  readonly polygon: Polygon;
  readonly hints: readonly Hint[];
}

export interface BodyView {
  readonly view: View;
  readonly shape: Shape;
  readonly layers: readonly Layer[];
  /** In anatomical order, right before left. */
  readonly areas: readonly DrawnArea[];
  /** Window that holds the whole figure. */
  readonly box: Box;
  /** Window from the shoulders to the knees, without hands: where most striae are. */
  readonly trunkBox: Box;
}

const built = new Map<string, BodyView>();

function build(shape: Shape, view: View, faceParts: boolean): BodyView {
  const figure = buildFigure(shape, view);
  const hints = buildHints(figure);
  const last = figure.paths.length - 1;
  const { hip, thigh } = figure.landmarks.half;
  const half = Math.max(hip, thigh) + 18;
  return {
    view,
    shape,
    layers: figure.paths.map((fill, i) => ({
      fill,
      line: figure.lines[i]!,
      polygon: figure.polygons[i]!,
      hints: hints.filter((hint) => (hint.layer === 'trunk' ? 0 : last) === i),
    })),
    areas: figureRegions(figure, faceParts),
    box: figure.box,
    trunkBox: [-half, 165, 2 * half, 545],
  };
}

/** The view of a shape; `faceParts` draws the face in its parts (front only). Built once, then kept. */
export function bodyView(shape: Shape, view: View, faceParts = false): BodyView {
  const parts = faceParts && view === 'front';
  const key = `${shape} ${view} ${parts}`;
  const kept = built.get(key);
  if (kept) return kept;
  const fresh = build(shape, view, parts);
  built.set(key, fresh);
  return fresh;
}

/** Whether any of these areas is a part of the face, so that the face must be drawn divided. */
export function usesFaceParts(keys: Iterable<string>): boolean {
  for (const key of keys) {
    const area = parseRegionSideKey(key);
    if (area && area.region !== 'face' && regionInfo(area.region).group === 'face') return true;
  }
  return false;
}

/** How many of these areas a view shows. */
export function areasShown(view: View, keys: Iterable<string>): number {
  const list = new Set(keys);
  return bodyView('average', view, usesFaceParts(list)).areas.filter(({ key }) => list.has(key)).length;
}

/** Front or back, whichever shows more of these areas; the front where both show as many. */
export function fullestView(keys: Iterable<string>): 'front' | 'back' {
  const list = [...keys];
  return areasShown('back', list) > areasShown('front', list) ? 'back' : 'front';
}

/** The views, front and back, that are needed to show all these areas; none for no areas. */
export function viewsFor(keys: Iterable<string>): View[] {
  const list = [...keys];
  const front = new Set<string>(bodyView('average', 'front', usesFaceParts(list)).areas.map((a) => a.key));
  const back = new Set<string>(bodyView('average', 'back').areas.map((a) => a.key));
  const out: View[] = [];
  if (list.some((key) => front.has(key))) out.push('front');
  if (list.some((key) => back.has(key) && !front.has(key))) out.push('back');
  return out;
}
