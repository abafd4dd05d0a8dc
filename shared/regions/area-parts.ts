/** Parts of a region, finer than what is charted: an optional word beside the region, never a region of its own. */
import { z } from 'zod';
import type { Region, RegionSide } from './regions.ts';

/** Permanent codes: sealed sessions hold them. Inner and outer are toward and away from the midline of the body or limb. */
export const areaParts = [
  'upper-half',
  'lower-half',
  'upper-third',
  'middle-third',
  'lower-third',
  'upper-inner',
  'upper-outer',
  'middle-inner',
  'middle-outer',
  'lower-inner',
  'lower-outer',
] as const;
export type AreaPart = (typeof areaParts)[number];

/** Rows from the top, each from the inner to the outer edge. */
export type PartGrid = readonly (readonly AreaPart[])[];

const halves: PartGrid = [['upper-half'], ['lower-half']];
const thirds: PartGrid = [['upper-third'], ['middle-third'], ['lower-third']];
const quarters: PartGrid = [
  ['upper-inner', 'upper-outer'],
  ['lower-inner', 'lower-outer'],
];
const sixths: PartGrid = [
  ['upper-inner', 'upper-outer'],
  ['middle-inner', 'middle-outer'],
  ['lower-inner', 'lower-outer'],
];

const grids: Partial<Readonly<Record<Region, PartGrid>>> = {
  breast: quarters,
  'abdomen-upper': quarters,
  'abdomen-lower': quarters,
  flank: halves,
  hip: halves,
  buttock: quarters,
  'upper-arm-inner': halves,
  'upper-arm-outer': halves,
  forearm: quarters,
  'thigh-front': thirds,
  'thigh-outer': thirds,
  'thigh-inner': thirds,
  'thigh-back': thirds,
  knee: quarters,
  'knee-back': quarters,
  shin: sixths,
  calf: sixths,
};

/** How a region is divided; undefined where it has no finer parts. */
export const partGrid = (region: Region): PartGrid | undefined => grids[region];

/** The parts of a region from the top, inner before outer; none where it is not divided. */
export const partsOfRegion = (region: Region): readonly AreaPart[] => partGrid(region)?.flat() ?? [];

/** These parts of a region in their order, each once; what is no part of it is left out. */
export const sortParts = (region: Region, parts: Iterable<AreaPart>): AreaPart[] => {
  const given = new Set(parts);
  return partsOfRegion(region).filter((part) => given.has(part));
};

/** The areas that name a part which their region does not have, or the same one twice: no screen makes them. */
export const withForeignParts = <A extends { readonly region: Region; readonly parts: readonly AreaPart[] }>(
  areas: readonly A[],
): A[] => areas.filter(({ region, parts }) => sortParts(region, parts).length !== parts.length);

/** The parts of an area as the record holds them; empty: no part is named. */
export const areaPartsSchema = z.array(z.enum(areaParts)).max(areaParts.length);

/** A region with its side, and a part of it where one is meant. */
export interface AreaPlace extends RegionSide {
  readonly part?: AreaPart;
}

/** Text form of a part for maps and attributes: "thigh-outer/left/upper-third". */
export const partKey = ({ region, side }: RegionSide, part: AreaPart): string => `${region}/${side}/${part}`;
