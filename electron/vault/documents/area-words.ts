/** Regions, sides and lists of them in words. */
import { areaMessage, regionMessages, sideMessages } from '../../../shared/regions/region-messages.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { say, sayList } from './wording.ts';

/** "Lower abdomen, right". */
export const areaName = ({ region, side }: RegionSide): string =>
  say(areaMessage, { region: say(regionMessages[region]), side: say(sideMessages[side]) });

/** "lower abdomen (right and left), flank (right) and hip (right)": each region once, head to foot. */
export const areaList = (areas: readonly RegionSide[]): string => {
  const sidesOf = new Map<RegionSide['region'], string[]>();
  for (const { region, side } of sortAreas(areas)) {
    const sides = sidesOf.get(region) ?? [];
    const word = say(sideMessages[side]);
    sidesOf.set(region, sides.includes(word) ? sides : [...sides, word]);
  }
  return sayList(
    [...sidesOf].map(([region, sides]) => `${say(regionMessages[region]).toLowerCase()} (${sayList(sides)})`),
  );
};

/** The text with a capital first letter. */
export const sentenceCase = (text: string): string =>
  text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
