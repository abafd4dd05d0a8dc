/** Scalp and face seen from the front: the face undivided, or in its seven parts. */
import { band, trunkChart, type Band, type Chart } from './chart.ts';
import { slice, type Figure } from './outline.ts';
import { ease, lerp, xAlong, type Pt } from './points.ts';
import { all, hairline, jaw } from './region-lines.ts';
import type { Region } from '../regions/regions.ts';

/** A region with the outlines it has in one view. */
export type DrawnRegion = readonly [region: Region, polygons: readonly Pt[][]];

/** Beyond every contour of the head; points there fall on the contour. */
const EDGE = 60;

// Lines across the face: height as a function of the distance from the midline.
const brow = (x: number) => 54 - 3 * ease(6, 16, x) + 21 * ease(24, 40, x);
const lid = (x: number) => 76 - 3.5 * ease(8, 15, x) + 5 * ease(9, 20, x) - 4 * ease(22, 38, x);
const mouth = (x: number) => 103.8 + 1.4 * ease(4, 19, x);
const cheekLow = (x: number) => 105 - 15 * ease(18, 46, x);

// Lines down the face: distance from the midline as a function of the height.
const noseSide = (y: number) => 6.4 + 4.6 * ease(60, 90, y);
const smile = (y: number) => 11 + 8.5 * ease(91, 106, y);
const chinSide = (y: number) => 19.4 - 4.5 * ease(105, 126, y);
const cheekIn = (y: number) => (y < 91 ? noseSide(y) : smile(y));

/** The seven parts between hairline and jaw line. */
function faceBands(top: (x: number) => number, bottom: (x: number) => number): readonly [Region, Band][] {
  return [
    ['forehead', { top, bottom: brow, from: 0, to: EDGE }],
    ['periorbital', { top: brow, bottom: lid, from: noseSide, to: 37 }],
    ['nose', { top: brow, bottom: 91, from: 0, to: noseSide }],
    ['upper-lip', { top: 91, bottom: mouth, from: 0, to: smile }],
    ['cheek', { top: (x) => (x < 37 ? lid(x) : brow(x)), bottom: cheekLow, from: cheekIn, to: EDGE }],
    ['chin', { top: mouth, bottom, from: 0, to: chinSide }],
    ['jaw', { top: cheekLow, bottom, from: chinSide, to: EDGE }],
  ];
}

/** Regions of one half of the head (x > 0), front view. */
export function headRegions(figure: Figure, faceParts: boolean): DrawnRegion[] {
  const trunk = trunkChart(figure);
  const scalp: DrawnRegion = ['scalp', [band(trunk, { top: 0, bottom: hairline, ...all })]];
  if (!faceParts) return [scalp, ['face', [band(trunk, { top: hairline, bottom: jaw, ...all })]]];
  const edge = xAlong(slice(figure.outline, 'crown', 'acromion'));
  const chart: Chart = { step: 0.8, point: (x, y) => [Math.min(x, edge(y)), y] };
  const inUnits = (line: (u: number) => number) => (x: number) => {
    let y = line(0);
    for (let i = 0; i < 16; i++) y = lerp(y, line(Math.min(1, x / edge(y))), 0.7);
    return y;
  };
  const bands = faceBands(inUnits(hairline), inUnits(jaw));
  return [scalp, ...bands.map(([region, lines]): DrawnRegion => [region, [band(chart, lines)]])];
}
