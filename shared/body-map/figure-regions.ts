/** Regions of one view, cut from the figure along lines tied to its landmarks. */
import { armChart, band, trunkChart, type Band, type Chart } from './chart.ts';
import { subtract } from './clip.ts';
import { headRegions, type DrawnRegion } from './head-regions.ts';
import { drawnShape, type DrawnShape } from './drawn-shape.ts';
import { Y, type View } from './landmarks.ts';
import { slice, type Figure } from './outline.ts';
import { area, type Polygon, type Pt } from './points.ts';
import {
  all,
  armBands,
  armPit,
  backBands,
  chestEdge,
  deltoid,
  frontBands,
  sideArmBands,
  sideBands,
} from './region-lines.ts';
import { regionSideKey, sortAreas, type RegionSideKey } from '../regions/region-side.ts';
import type { Region, RegionSide, Side } from '../regions/regions.ts';

/** One region as it is drawn in one view. */
export interface DrawnArea extends RegionSide, DrawnShape {
  readonly key: RegionSideKey;
}

/** The armpit lies on the chest and on the arm: two half ovals joined at the shoulder seam. */
function armpit(trunk: Chart, arm: Chart): Pt[] {
  const steps = Array.from({ length: 25 }, (_, i) => i / 24);
  const onArm = steps.map((k) => arm.point(armPit(0.25 * k), 0.25 * k));
  const onEdge = steps.slice(1).map((k) => arm.point(0, 0.25 * (1 - k)));
  const low = steps.slice(1).map((k) => trunk.point(1, Y.axilla + (284 - Y.axilla) * k));
  const seam = arm.point(0.45, 0)[1];
  const onChest = steps.slice(1, -1).map((k) => {
    const y = 284 + (seam - 284) * k;
    return trunk.point(chestEdge(y), y);
  });
  return [...onArm, ...onEdge, ...low, ...onChest];
}

const one = (region: Region, chart: Chart, lines: Band): DrawnRegion => [region, [band(chart, lines)]];

/** Regions of the half with x > 0, front or back. */
function uprightRegions(figure: Figure, faceParts: boolean): DrawnRegion[] {
  const o = figure.outline;
  const trunk = trunkChart(figure);
  const arm = armChart(figure);
  const bands = figure.view === 'front' ? frontBands : backBands;
  return [
    ...(figure.view === 'front' ? headRegions(figure, faceParts) : []),
    ...bands.map(([region, lines]) => one(region, trunk, lines)),
    ['foot', [slice(o, 'ankleOuter', 'ankleInner')]],
    ['hand', [slice(o, 'wristOuter', 'wristInner')]],
    ['axilla', [armpit(trunk, arm)]],
    one('shoulder', arm, { top: 0, bottom: deltoid, from: armPit, to: 1 }),
    ...armBands.map(([region, lines]) => one(region, arm, lines)),
  ];
}

/** The arm of a profile as a hole for what lies behind it; crumbs that it leaves are dropped. */
export function behindArm(armOutline: NonNullable<Figure['arm']>): (whole: Polygon) => Pt[][] {
  // A hair's breadth of offset keeps the arm's contour off the corners of the trunk regions.
  const armShape = slice(armOutline, 'shoulderTop', 'shoulderTop').map(([x, y]): Pt => [x, y + 1e-4]);
  return (whole) => subtract(whole, armShape).filter((p) => Math.abs(area(p)) > 60);
}

/** Regions of the profile that faces right; what the arm covers is cut off. */
function profileRegions(figure: Figure, armOutline: NonNullable<Figure['arm']>): DrawnRegion[] {
  const trunk = trunkChart(figure);
  const arm = armChart(figure);
  const cap = slice(armOutline, 'shoulderBack', 'shoulderFront');
  const deltoidEnd = band(arm, { top: 0, bottom: deltoid, ...all }).slice(32);
  const seen = behindArm(armOutline);
  const behind: DrawnRegion[] = [
    ...sideBands.map(([region, lines]) => one(region, trunk, lines)),
    ['foot', [slice(figure.outline, 'ankleFront', 'ankleBack')]],
  ];
  const shown = behind.map(([region, polygons]): DrawnRegion => [region, polygons.flatMap(seen)]);
  return [
    ...shown.filter(([, polygons]) => polygons.length > 0),
    ['shoulder', [[...cap, ...deltoidEnd]]],
    ...sideArmBands.map(([region, lines]) => one(region, arm, lines)),
    ['hand', [slice(armOutline, 'wristOuter', 'wristInner')]],
  ];
}

function drawnArea([region, polygons]: DrawnRegion): (side: Side, flip: boolean) => DrawnArea {
  const at = drawnShape(polygons);
  return (side, flip) => ({ region, side, key: regionSideKey({ region, side }), ...at(flip) });
}

/** Each drawing on the sides that this view shows, named as the patient's own; the left side is seen flipped in some views. */
export function onSides<Drawn>(
  view: View,
  drawings: readonly ((side: Side, flip: boolean) => Drawn)[],
): Drawn[] {
  if (view === 'right' || view === 'left') return drawings.map((at) => at(view, view === 'left'));
  const leftFlip = view === 'back';
  return drawings.flatMap((at) => [at('right', !leftFlip), at('left', leftFlip)]);
}

/** All regions of a figure in anatomical order, both sides where both are seen. */
export function figureRegions(figure: Figure, faceParts: boolean): DrawnArea[] {
  const { view, arm } = figure;
  const regions = arm ? profileRegions(figure, arm) : uprightRegions(figure, faceParts);
  return sortAreas(onSides(view, regions.map(drawnArea)));
}
