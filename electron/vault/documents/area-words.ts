/** Regions, sides and lists of them in words. */
import { areaMessage, regionMessages, sideMessages } from '../../../shared/regions/region-messages.ts';
import type { AreaPart } from '../../../shared/regions/area-parts.ts';
import { areaPartMessages, areaWithPartsMessage } from '../../../shared/regions/part-messages.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { midSentence, say, sayList } from './wording.ts';

/** "Lower abdomen, right". */
export const areaName = ({ region, side }: RegionSide): string =>
  say(areaMessage, { region: say(regionMessages[region]), side: say(sideMessages[side]) });

/** The parts of an area that were named: "upper third, middle third"; empty where none is. */
export const partWords = (parts: readonly AreaPart[]): string =>
  parts.map((part) => say(areaPartMessages[part])).join(', ');

/** An area with the parts that were named: "Outer thigh, left: upper third". */
export const treatedName = (area: RegionSide & { readonly parts: readonly AreaPart[] }): string =>
  area.parts.length === 0
    ? areaName(area)
    : say(areaWithPartsMessage, { area: areaName(area), parts: partWords(area.parts) });

/** "lower abdomen (right and left)", "flank (right)": each region once, head to foot. */
export const areaItems = (areas: readonly RegionSide[]): readonly string[] => {
  const sidesOf = new Map<RegionSide['region'], string[]>();
  for (const { region, side } of sortAreas(areas)) {
    const sides = sidesOf.get(region) ?? [];
    const word = say(sideMessages[side]);
    sidesOf.set(region, sides.includes(word) ? sides : [...sides, word]);
  }
  return [...sidesOf].map(
    ([region, sides]) => `${midSentence(say(regionMessages[region]))} (${sayList(sides)})`,
  );
};

/** The same in one sentence: "lower abdomen (right and left) and flank (right)". */
export const areaList = (areas: readonly RegionSide[]): string => sayList(areaItems(areas));

/** The text with a capital first letter. */
export const sentenceCase = (text: string): string =>
  text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
