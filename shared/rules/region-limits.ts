import { regions, type Region } from '../regions/regions.ts';

/** What a limit of one region is: an end of its depth range, or whether the practice counts it as intimate. */
const ends = ['minUm', 'maxUm', 'intimate'] as const;
type RegionLimit = (typeof ends)[number];

/** The region that a limit's name speaks of, and what of it: "calf.minUm". Null for a limit of another kind. */
export function regionOfLimit(name: string): { readonly region: Region; readonly end: RegionLimit } | null {
  const [head, tail, ...more] = name.split('.');
  const region = regions.find((each) => each === head);
  const end = ends.find((each) => each === tail);
  return region && end && more.length === 0 ? { region, end } : null;
}
