/** Keys, order and checks for a region with its side. */
import { z } from 'zod';
import { regions, sides, type Region, type RegionSide, type Side } from './regions.ts';

export const regionSideSchema = z.strictObject({
  region: z.enum(regions),
  side: z.enum(sides),
}) satisfies z.ZodType<RegionSide>;

/** Text form for maps and attributes, for example `abdomen-lower/right`. */
export type RegionSideKey = `${Region}/${Side}`;

/** The text form of an area, unique per region and side. */
export function regionSideKey({ region, side }: RegionSide): RegionSideKey {
  return `${region}/${side}`;
}

const places: ReadonlyMap<string, RegionSide> = new Map(
  regions.flatMap((region) => sides.map((side) => [regionSideKey({ region, side }), { region, side }])),
);

/** The area of a key as a row has it, without the time that the schema takes. Throws for one that is not known. */
export function keyedPlace(key: string): RegionSide {
  const place = places.get(key);
  if (place === undefined) throw new Error(`There is no area ${key}.`);
  return place;
}

/** The area of two codes, in the same way. */
export function placeOf(region: string, side: string): RegionSide {
  return keyedPlace(`${region}/${side}`);
}

/** Reads a key back; undefined when region or side is not a known code. */
export function parseRegionSideKey(key: string): RegionSide | undefined {
  const [region, side, ...rest] = key.split('/');
  const parsed = regionSideSchema.safeParse({ region, side });
  return parsed.success && rest.length === 0 ? parsed.data : undefined;
}

const rank = ({ region, side }: RegionSide): number =>
  regions.indexOf(region) * sides.length + sides.indexOf(side);

/** A copy in anatomical order, head to foot, right before left; equal areas keep their order. */
export function sortAreas<T extends RegionSide>(areas: readonly T[]): T[] {
  return [...areas].sort((a, b) => rank(a) - rank(b));
}
