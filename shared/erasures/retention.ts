/**
 * How long records of adults and children are usually kept, by the practice's country (domain.md 2.16). Information, never
 * advice: only what was read is here, and where nothing was read the row says so.
 */
import { ageYears, type CalendarDate } from '../dates/calendar.ts';
import { type Country } from '../practice/practice.ts';

/** Which sentence is told: for the United Kingdom, for the United States, for the European Union, or that nothing is known. */
export type RetentionRule = 'uk' | 'us' | 'eu' | 'unknown';

export interface KeepUntil {
  readonly rule: RetentionRule;
  /** The day until which records of that age are usually kept; null where Stria knows of none. */
  readonly until: CalendarDate | null;
}

/** Years after the last entry: for adults in the UK, and the longest of the states' times in the US. */
const years = { uk: 8, us: 11 } as const;

const addYears = (date: CalendarDate, count: number): CalendarDate => {
  const moved = `${String(Number(date.slice(0, 4)) + count).padStart(4, '0')}${date.slice(4)}`;
  return moved.endsWith('02-29') && !isLeap(Number(moved.slice(0, 4))) ? `${moved.slice(0, 4)}-03-01` : moved;
};
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/** UK: eight years; a child's until the 25th birthday, or the 26th when treatment ended at 17 (domain.md 2.16). */
const ukUntil = (born: CalendarDate, lastOn: CalendarDate): CalendarDate => {
  const age = ageYears(born, lastOn);
  const adult = addYears(lastOn, years.uk);
  return age >= 18 ? adult : later(adult, addYears(born, age === 17 ? 26 : 25));
};

/** Until when a record is usually kept. `lastOn` is the day of the last entry about the patient. */
export const keepUntil = (
  country: Country,
  inUnion: boolean,
  born: CalendarDate,
  lastOn: CalendarDate,
): KeepUntil => {
  if (country.startsWith('GB-')) return { rule: 'uk', until: ukUntil(born, lastOn) };
  if (country === 'US') return { rule: 'us', until: addYears(lastOn, years.us) };
  return { rule: inUnion ? 'eu' : 'unknown', until: null };
};

/** Whether the usual time still runs on a day; where none is known it may, so that a decision is asked all the same. */
export const isKeptOn = ({ until }: KeepUntil, today: CalendarDate): boolean =>
  until === null || today < until;
