import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { holdsIn, type LawPlace, lawPlaces } from '../laws/law.ts';
import type { Country } from '../practice/practice.ts';
import { filledLine, prose } from '../text/schema.ts';

/**
 * Kinds of record that are kept for a time of their own: of somebody who was an adult at the last entry, or was not; of
 * somebody who was treated, counted from the last treatment; and of somebody with an adverse event, counted from its last day.
 */
export const recordClasses = ['adult', 'minor', 'treatment', 'event'] as const;
export type RecordClass = (typeof recordClasses)[number];

export const periodSchema = z.strictObject({
  /** Years, from the day that the class counts from; null: no source that was read names a time. */
  years: z.int().min(1).max(100).nullable(),
  /** Of a minor: also until this birthday; of who was 17 at the end until the next one. Null for every other class. */
  untilAge: z.int().min(18).max(40).nullable(),
  /** What the source says, in one or two sentences. */
  text: prose()
    .max(1000)
    .refine((text) => text.trim() !== '', { message: 'text.empty' }),
  source: filledLine(300),
  /** The date of the source; null not known. */
  on: dateSchema.nullable(),
  /** False: it is shown, and nothing is reckoned from it. */
  inUse: z.boolean(),
});
export type PeriodFields = z.infer<typeof periodSchema>;

/** One row of the table: how long one class of records is kept in one place. */
export interface Period extends PeriodFields {
  readonly place: LawPlace;
  readonly recordClass: RecordClass;
  /** How often the practice changed it; 0 as shipped. */
  readonly revision: number;
  /** Who changed it last, when and why; null as shipped. */
  readonly by: string | null;
  readonly at: number | null;
  readonly reason: string;
}

/** The key of a row, and the id of its entries: "GB-ENG/adult". */
export const periodKey = ({ place, recordClass }: Pick<Period, 'place' | 'recordClass'>): string =>
  `${place}/${recordClass}`;

/** The table as it stands: what ships, with the rows that the practice changed or added. */
export const withOwnPeriods = (shipped: readonly Period[], own: readonly Period[]): readonly Period[] => {
  const byKey = new Map([...shipped, ...own].map((row) => [periodKey(row), row]));
  return [...byKey.values()].sort(
    (a, b) =>
      lawPlaces.indexOf(a.place) - lawPlaces.indexOf(b.place) ||
      recordClasses.indexOf(a.recordClass) - recordClasses.indexOf(b.recordClass),
  );
};

/** The rows of a practice's own country, and where it has none of a class those of the European Union. */
export const periodsIn = (table: readonly Period[], country: Country): readonly Period[] =>
  recordClasses.flatMap((recordClass) => {
    const rows = table.filter((row) => row.recordClass === recordClass);
    const own =
      rows.find(({ place }) => place === country) ?? rows.find(({ place }) => holdsIn(place, country));
    return own ? [own] : [];
  });
