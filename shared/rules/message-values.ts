import { formatDate } from '../dates/format.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { Finding } from './finding.ts';
import { parseSubject } from './subjects.ts';
import { withUnit } from '../quantity/format.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import { areaSpec, depthSpec, massSpec, minutesSpec } from '../quantity/specs.ts';

/** The end of a value's name says its unit, as in `depthUm`, `areaMm2`, `massMg`, `timeMs`. */
const units: readonly (readonly [string, QuantitySpec])[] = [
  ['Um', depthSpec],
  ['Mm2', areaSpec],
  ['Mg', massSpec],
];

/** "Flank, left" inside a sentence: "flank, left". */
const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What findings of earlier versions of their rules did not say: in the words of today it is left out. */
const saidSince: Finding['values'] = { where: 'none', name: 'none', agent: 'none', gloves: 'none' };

/** How a caller says an area in its own language. */
export type AreaWords = (area: RegionSide) => string;

/**
 * The same of a whole finding, with the area that it is about in words, as `area`: "flank, left". A finding about
 * anything else has none.
 */
export function findingValues(
  { subject, values }: Pick<Finding, 'subject' | 'values'>,
  locale: string,
  areaWords: AreaWords,
): Finding['values'] {
  const place = parseSubject(subject);
  const shown = { ...saidSince, ...displayValues(values, locale) };
  return place?.kind === 'area' ? { ...shown, area: inSentence(areaWords(place.area)) } : shown;
}

/**
 * A finding's values ready for its message: quantities with unit ("2.75 mm"), times in whole minutes passed, dates
 * (`…On`) as everywhere ("03-May-2026"); codes, counts and names stay as they are.
 */
export function displayValues(values: Finding['values'], locale: string): Finding['values'] {
  const display = ([name, value]: readonly [string, string | number]): [string, string | number] => {
    if (typeof value === 'string') return [name, name.endsWith('On') ? formatDate(value) : value];
    if (name.endsWith('Ms'))
      return [name, withUnit(Math.floor(value / 60_000) * 60_000, minutesSpec, locale)];
    const spec = units.find(([end]) => name.endsWith(end))?.[1];
    return [name, spec ? withUnit(value, spec, locale) : value];
  };
  return Object.fromEntries(Object.entries(values).map(display));
}
