import { z } from 'zod';
import {
  type Period,
  periodKey,
  periodSchema,
  type RecordClass,
  recordClasses,
} from '../../../shared/keeping/period.ts';
import { type LawPlace, lawPlaces } from '../../../shared/laws/law.ts';
import { filledLine } from '../../../shared/text/schema.ts';

/** An empty number is none; anything but a whole number within the limits is told. */
const whole = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const typed = text.trim();
    if (typed === '') return null;
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue({ code: 'custom', message: 'period.number' });
    return z.NEVER;
  });

const which = {
  /** The row that is changed; null adds one. */
  row: z.string().nullable(),
  place: z.enum(lawPlaces),
  recordClass: z.enum(recordClasses),
};

/** What the form of a period is checked with. */
export const periodFormSchema = periodSchema.extend({
  ...which,
  years: whole(1, 100),
  untilAge: whole(18, 40),
  reason: filledLine(2000),
});

/** The form of a period as it is being typed. */
export const periodValuesSchema = z.object({
  ...which,
  years: z.string(),
  untilAge: z.string(),
  text: z.string(),
  source: z.string(),
  on: z.string().nullable(),
  inUse: z.boolean(),
  reason: z.string(),
});
export type PeriodValues = z.infer<typeof periodValuesSchema>;

const firstOpen = (table: readonly Period[], place: LawPlace): RecordClass =>
  recordClasses.find((each) => !table.some((row) => row.place === place && row.recordClass === each)) ??
  'adult';

/** A row as the form shows it; each change asks for a reason of its own. */
export const valuesOfPeriod = (row: Period): PeriodValues => ({
  row: periodKey(row),
  place: row.place,
  recordClass: row.recordClass,
  years: row.years === null ? '' : String(row.years),
  untilAge: row.untilAge === null ? '' : String(row.untilAge),
  text: row.text,
  source: row.source,
  on: row.on,
  inUse: row.inUse,
  reason: '',
});

/** The empty form of a row that is added. */
export const emptyPeriod = (table: readonly Period[], place: LawPlace): PeriodValues => ({
  row: null,
  place,
  recordClass: firstOpen(table, place),
  years: '',
  untilAge: '',
  text: '',
  source: '',
  on: null,
  inUse: true,
  reason: '',
});
