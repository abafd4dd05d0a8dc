/** The soft depth ranges of the regions: limits of DEPTH_OVER_REGION, each under "calf.minUm" and "calf.maxUm". */
import { regionInfo, regions, type Region } from '../regions/regions.ts';
import type { RuleChange } from './change.ts';

type RangeEnd = 'minUm' | 'maxUm';
/** µm, by region and end. */
export type DepthRanges = Readonly<Record<`${Region}.${RangeEnd}`, number>>;

export interface DepthRange {
  readonly minUm: number;
  readonly maxUm: number;
}

const rangeRule = 'DEPTH_OVER_REGION';

/** What is usual to type as a depth, as shipped (domain.md 2.5): the limits of DEPTH_UNUSUAL. */
export const shippedUsualDepth = { minUm: 100, maxUm: 3500 } as const satisfies DepthRange;

/** As shipped (domain.md 2.0): practice defaults from weak sources. */
export const shippedDepthRanges = Object.fromEntries(
  regions.flatMap((region) => {
    const { softMinUm, softMaxUm } = regionInfo(region);
    return [
      [`${region}.minUm`, softMinUm],
      [`${region}.maxUm`, softMaxUm],
    ];
  }),
) as DepthRanges;

/** The range of one region, µm. */
export const depthRangeOf = (ranges: DepthRanges, region: Region): DepthRange => ({
  minUm: ranges[`${region}.minUm`],
  maxUm: ranges[`${region}.maxUm`],
});

/** The ranges as the practice has them. */
export const practiceDepthRanges = (changes: readonly RuleChange[]): DepthRanges => ({
  ...shippedDepthRanges,
  ...changes.find(({ rule }) => rule === rangeRule)?.limits,
});

/** What is usual to type as a depth, as the practice has it. */
export const usualDepth = (changes: readonly RuleChange[]): DepthRange => ({
  ...shippedUsualDepth,
  ...changes.find(({ rule }) => rule === 'DEPTH_UNUSUAL')?.limits,
});

/** Regions with the same range together, in the order of the body: a table of thirty-four is hard to read. */
export function depthRangeGroups(
  ranges: DepthRanges,
): readonly (DepthRange & { readonly regions: readonly Region[] })[] {
  const groups = Map.groupBy(regions, (region) => Object.values(depthRangeOf(ranges, region)).join(' '));
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ ...depthRangeOf(ranges, first), regions: members }];
  });
}
