/** The finer parts of the regions in one view, cut along the same lines as the regions. */
import { partGrid, partKey, type AreaPart } from '../regions/area-parts.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { Region, RegionSide } from '../regions/regions.ts';
import { armChart, band, splitBand, trunkChart, type Band, type Chart, type Cuts } from './chart.ts';
import { drawnShape, type DrawnShape } from './drawn-shape.ts';
import { behindArm, onSides, type DrawnArea } from './figure-regions.ts';
import { buildFigure } from './figure.ts';
import type { Shape, View } from './landmarks.ts';
import type { Figure } from './outline.ts';
import type { Polygon, Pt } from './points.ts';
import { armBands, backBands, frontBands, sideArmBands, sideBands, type RegionBand } from './region-lines.ts';

/** A part of a region as it is drawn in one view. */
export interface DrawnPart extends RegionSide, DrawnShape {
  readonly part: AreaPart;
  readonly key: string;
}

const legCuts: Cuts = { rows: [590, 640] };
/** Where the even division would not follow the body; heights in figure units. */
const cuts: Partial<Readonly<Record<Region, Cuts>>> = {
  'abdomen-upper': { rows: [357] },
  'abdomen-lower': { rows: [438] },
  breast: { cols: [0.44] },
  'thigh-front': legCuts,
  'thigh-inner': legCuts,
  'thigh-outer': legCuts,
  'thigh-back': legCuts,
};

type Cut = readonly [region: Region, part: AreaPart, polygons: readonly Pt[][]];

/** The cells of one region. From the side only the outer ones are seen, over the whole width of the region. */
function cells(
  [region, whole]: RegionBand,
  chart: Chart,
  side: boolean,
  seen: (whole: Polygon) => readonly Pt[][],
): Cut[] {
  const grid = partGrid(region) ?? [];
  const polygonsOf = (lines: Band): readonly Pt[][] => seen(band(chart, lines));
  return grid.flatMap((row, j) =>
    (side ? row.slice(-1) : row).map((part, i, cols): Cut => {
      const given = side ? { rows: cuts[region]?.rows ?? [] } : cuts[region];
      return [region, part, polygonsOf(splitBand(whole, [i, cols.length], [j, grid.length], given))];
    }),
  );
}

function allCells(figure: Figure): Cut[] {
  const trunk = trunkChart(figure);
  const arm = armChart(figure);
  const whole = (polygon: Polygon): Pt[][] => [[...polygon]];
  if (figure.arm) {
    const seen = behindArm(figure.arm);
    return [
      ...sideBands.flatMap((each) => cells(each, trunk, true, seen)),
      ...sideArmBands.flatMap((each) => cells(each, arm, true, whole)),
    ].filter(([, , polygons]) => polygons.length > 0);
  }
  const bands = figure.view === 'front' ? frontBands : backBands;
  return [
    ...bands.flatMap((each) => cells(each, trunk, false, whole)),
    ...armBands.flatMap((each) => cells(each, arm, false, whole)),
  ];
}

const built = new Map<string, readonly DrawnPart[]>();

/** All parts that a view shows, as the patient's own right and left. Built once, then kept. */
export function figureParts(shape: Shape, view: View): readonly DrawnPart[] {
  const key = `${shape} ${view}`;
  const kept = built.get(key);
  if (kept) return kept;
  const drawings = allCells(buildFigure(shape, view)).map(([region, part, polygons]) => {
    const at = drawnShape(polygons);
    return (side: RegionSide['side'], flip: boolean): DrawnPart => {
      const place = { region, side };
      return { ...place, part, key: partKey(place, part), ...at(flip) };
    };
  });
  const fresh = onSides(view, drawings);
  built.set(key, fresh);
  return fresh;
}

/** The regions of a view, each with its anchor on the widest part that was named of it: there its value is read. */
export const anchoredOnParts = (
  {
    shape,
    view,
    areas,
  }: { readonly shape: Shape; readonly view: View; readonly areas: readonly DrawnArea[] },
  parts: ReadonlyMap<string, readonly AreaPart[]>,
): readonly DrawnArea[] => {
  if (![...parts.values()].some((named) => named.length > 0)) return areas;
  const drawn = [...figureParts(shape, view)].sort((a, b) => b.radius - a.radius);
  return areas.map((area) => {
    const named = parts.get(area.key);
    const widest = drawn.find((each) => regionSideKey(each) === area.key && named?.includes(each.part));
    return widest ? { ...area, anchor: widest.anchor } : area;
  });
};
