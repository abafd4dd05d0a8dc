/** What a device is authorised for, as somebody looked it up: use by use, country by country (domain.md 2.4). */
import { z } from 'zod';
import { countries, type Country } from '../practice/practice.ts';
import { regionGroups, regionInfo, type RegionGroup, type RegionSide } from '../regions/regions.ts';
import { line } from '../text/schema.ts';

export const deviceUses = [
  'striae',
  'acne-scars',
  'wrinkles',
  'abdominal-scars',
  'other-scars',
  'other',
] as const;
export type DeviceUse = (typeof deviceUses)[number];
export type UseAnswer = 'yes' | 'no' | 'unknown';

export const authorisedUseSchema = z.strictObject({
  use: z.enum(deviceUses),
  /** Null: wherever on the body. */
  group: z.enum(regionGroups).nullable(),
  /** Null: where the practice is. */
  country: z.enum(countries).nullable(),
  /** Who authorises there, such as "FDA". */
  authority: line(120),
  answer: z.enum(['yes', 'no', 'unknown']),
  /** Where it was read. */
  source: line(500),
});
export type AuthorisedUse = z.infer<typeof authorisedUseSchema>;

const cautious: readonly UseAnswer[] = ['no', 'unknown', 'yes'];
const mostCautious = (answers: readonly UseAnswer[]): UseAnswer =>
  cautious.find((answer) => answers.includes(answer)) ?? 'unknown';

/** What the closest entries say of one part of the body; a named part and a named country are closer than none. */
const answerFor = (
  uses: readonly AuthorisedUse[],
  group: RegionGroup | null,
  country: Country | null,
): UseAnswer => {
  const closeness = (entry: AuthorisedUse): number =>
    (entry.group === null ? 0 : 2) + (entry.country === null ? 0 : 1);
  const fitting = uses.filter(
    (entry) =>
      entry.use === 'striae' &&
      (entry.group === null || entry.group === group) &&
      (entry.country === null || entry.country === country),
  );
  const closest = Math.max(...fitting.map(closeness));
  return mostCautious(fitting.filter((entry) => closeness(entry) === closest).map(({ answer }) => answer));
};

/**
 * Whether stretch marks on these areas are among a device's authorised uses in this country, as far as it is recorded. The
 * most cautious answer of all areas counts; without areas, what is said of the whole body.
 */
export const striaeUse = (
  { uses }: { readonly uses: readonly AuthorisedUse[] },
  areas: readonly RegionSide[],
  country: Country | null,
): UseAnswer => {
  const groups =
    areas.length === 0 ? [null] : [...new Set(areas.map(({ region }) => regionInfo(region).group))];
  return mostCautious(groups.map((group) => answerFor(uses, group, country)));
};
