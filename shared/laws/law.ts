import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { countries, type Country } from '../practice/practice.ts';
import { filledLine, line, prose } from '../text/schema.ts';

/** Where a law holds: a country of the practice, or the whole European Union. */
export const lawPlaces = [...countries, 'EU'] as const;
export type LawPlace = (typeof lawPlaces)[number];

/** What in a treatment a law speaks of; `general` is shown on the page of the rules and finds nothing by itself. */
export const lawTopics = [
  'depth',
  'radiofrequency',
  'intimate-area',
  'prescribed-anaesthetic',
  'substance',
  'general',
] as const;
export type LawTopic = (typeof lawTopics)[number];

export const lawSchema = z.strictObject({
  /** For `depth`: from which depth on, µm; null from any depth. */
  fromUm: z.int().min(1).max(20_000).nullable(),
  /** To whom or what it applies, as the source says it; empty where it does not say. */
  appliesTo: line(300),
  /** What the source says, in one or two sentences. Never whether something is lawful. */
  text: prose()
    .max(1000)
    .refine((text) => text.trim() !== '', { message: 'text.empty' }),
  source: filledLine(300),
  /** The date of the source; null not known. */
  on: dateSchema.nullable(),
  /** False: the practice struck it out. */
  inUse: z.boolean(),
});
export type LawFields = z.infer<typeof lawSchema>;

/** One row of the table: one topic in one place. */
export interface Law extends LawFields {
  readonly place: LawPlace;
  readonly topic: LawTopic;
  /** How often the practice changed it; 0 as shipped. */
  readonly revision: number;
  /** Who changed it last, and when; null as shipped. */
  readonly by: string | null;
  readonly at: number | null;
}

/** The key of a row, and the id of its entries: "GB-SCT/depth". */
export const lawKey = ({ place, topic }: Pick<Law, 'place' | 'topic'>): string => `${place}/${topic}`;

const inUnion: ReadonlySet<Country> = new Set([
  'IE',
  'DE',
  'AT',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'DK',
  'SE',
  'PL',
  'PT',
]);

/** Whether a law of this place holds for a practice; of an unknown country every law may. */
export const holdsIn = (place: LawPlace, country: Country | null): boolean =>
  country === null || place === country || (place === 'EU' && inUnion.has(country));

/** The table as it stands: what ships, with the rows that the practice changed or added. */
export function withOwnLaws(shipped: readonly Law[], own: readonly Law[]): readonly Law[] {
  const byKey = new Map([...shipped, ...own].map((law) => [lawKey(law), law]));
  return [...byKey.values()].sort(
    (a, b) =>
      lawPlaces.indexOf(a.place) - lawPlaces.indexOf(b.place) ||
      lawTopics.indexOf(a.topic) - lawTopics.indexOf(b.topic),
  );
}
