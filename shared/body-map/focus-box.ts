/** The window on the figure that shows the areas in use as large as possible. */
import type { BodyView } from './body-view.ts';
import type { DrawnShape } from './drawn-shape.ts';
import { bounds, type Box, type Pt } from './points.ts';

/** Room round the areas in use, so that one sees where on the body they lie. */
const margin = 34;
const smallest = { width: 250, height: 250 };

/** All that matters here of a region or a part of one. */
type Shown = Pick<DrawnShape, 'polygons'>;

function boxOf(view: BodyView, areas: readonly Shown[]): Box {
  const [x, y, w, h] = bounds(areas.flatMap((area) => area.polygons));
  const upright = view.view === 'front' || view.view === 'back';
  const half = upright ? Math.max(Math.abs(x), Math.abs(x + w)) + margin : w / 2 + margin;
  const width = Math.max(smallest.width, 2 * half);
  const height = Math.max(smallest.height, h + 2 * margin);
  const top = Math.max(view.box[1], y + h / 2 - height / 2);
  return [(upright ? 0 : x + w / 2) - width / 2, top, width, height];
}

const holds = ([x, y, w, h]: Box, [ix, iy, iw, ih]: Box): boolean =>
  ix >= x && iy >= y && ix + iw <= x + w && iy + ih <= y + h;

/**
 * Window round the areas in use. Front and back keep the midline in the middle, so that right and left stay where
 * they are. Without areas it is the trunk from the shoulders to the knees. It grows when `focused` lies outside.
 */
export function focusBox(view: BodyView, inUse: ReadonlySet<string>, focused?: Shown): Box {
  const areas = view.areas.filter((area) => inUse.has(area.key));
  const box = areas.length === 0 ? view.trunkBox : boxOf(view, areas);
  if (!focused || holds(box, bounds(focused.polygons))) return box;
  return areas.length === 0 ? view.box : boxOf(view, [...areas, focused]);
}

/** Side of the window that a finger's tap opens, in figure units: regions of the trunk come out about 64 px wide. */
const closeUp = 190;

/** A small window round a place, kept inside the larger one, which it is when `focused` lies outside. */
export function boxRound(larger: Box, [x, y]: Pt, focused?: Shown): Box {
  const [left, top, width, height] = larger;
  const side = Math.min(closeUp, width, height);
  const within = (at: number, from: number, size: number): number =>
    Math.max(from, Math.min(at - side / 2, from + size - side));
  const box: Box = [within(x, left, width), within(y, top, height), side, side];
  return !focused || holds(box, bounds(focused.polygons)) ? box : larger;
}
