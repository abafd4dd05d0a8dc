import { addDays, daysInMonth, FIRST_YEAR, LAST_YEAR, toDate, type CalendarDate } from './calendar.ts';
import { ENGLISH_MONTHS, monthNamed, type MonthNames } from './month-names.ts';

/** Why a typed date, month or time is not one: more to type, no such day, or not understood. */
export type Unread = 'incomplete' | 'impossible' | 'unreadable';

/** A typed date read as a calendar date, or why not; `monthDays` when only the day is too high for its month. */
export type ParsedDate =
  | { readonly ok: true; readonly value: CalendarDate }
  | { readonly ok: false; readonly why: Unread; readonly monthDays?: MonthDays };

/** A month (1–12) of a year and how many days it has. */
export type MonthDays = { readonly year: number; readonly month: number; readonly days: number };

type Options = { readonly today: CalendarDate; readonly names?: MonthNames };

const refuse = (why: Unread): ParsedDate => ({ ok: false, why });

/**
 * Reads a typed date, day first: 4 3 1991, 04/03/1991, 4.3.1991, 04031991, 4 March 1991, Mar 4 1991, 1991-03-04,
 * today, tomorrow, yesterday, +28. A year of two digits is incomplete, never guessed.
 */
export function parseDate(text: string, { today, names = ENGLISH_MONTHS }: Options): ParsedDate {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed === '') return refuse('incomplete');
  const relative = relativeDate(typed, today);
  if (relative !== null) return { ok: true, value: relative };
  if (/^\d+$/.test(typed)) return fromDigits(typed);
  const parts = splitDate(typed);
  if (parts === null || parts.length > 3) return refuse('unreadable');
  return fromParts(parts, names);
}

function relativeDate(typed: string, today: CalendarDate): CalendarDate | null {
  const words: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };
  const word = Object.hasOwn(words, typed) ? words[typed] : undefined;
  if (word !== undefined) return addDays(today, word);
  const later = /^\+\s?(\d{1,4})$/.exec(typed);
  return later ? addDays(today, Number(later[1])) : null;
}

/** Digits without separators: a day alone is incomplete, eight digits are DDMMYYYY. */
function fromDigits(digits: string): ParsedDate {
  if (digits.length < 8) return refuse('incomplete');
  if (digits.length > 8) return refuse('unreadable');
  return fromNumbers(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
}

/** Runs of digits and of letters, parted by spaces, points, slashes, hyphens or commas; null if anything else is in it. */
function splitDate(typed: string): readonly string[] | null {
  const plain = typed.replace(/(\d)(?:st|nd|rd|th)\b/g, '$1').replace(/[\u2010-\u2015\u2212]/g, '-');
  if (!/^[\p{L}\p{M}\d\s./,-]+$/u.test(plain) || plain.startsWith('-')) return null;
  return plain.match(/\d+|[\p{L}\p{M}]+/gu);
}

function fromParts(parts: readonly string[], names: MonthNames): ParsedDate {
  const wordAt = parts.findIndex((part) => !/^\d/.test(part));
  if (wordAt >= 0) return fromWord(parts, wordAt, names);
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) {
    if (parts.length < 3 || second.length > 2 || third.length > 2) return refuse('incomplete');
    return fromNumbers(Number(first), Number(second), Number(third));
  }
  if (first.length > 2 || second.length > 2 || third.length > 4) return refuse('unreadable');
  if (third.length < 4) return refuse('incomplete');
  return fromNumbers(Number(third), Number(second), Number(first));
}

function fromWord(parts: readonly string[], wordAt: number, names: MonthNames): ParsedDate {
  const month = monthNamed(parts[wordAt] ?? '', names);
  const numbers = parts.filter((_, index) => index !== wordAt);
  const last = wordAt === parts.length - 1;
  if (month === null) return refuse(last && (parts[wordAt] ?? '').length < 3 ? 'incomplete' : 'unreadable');
  if (!numbers.every((part) => /^\d{1,4}$/.test(part))) return refuse('unreadable');
  const [first = '', second = ''] = numbers;
  if (numbers.length < 2) return refuse('incomplete');
  if (first.length === 4 && second.length <= 2) return fromNumbers(Number(first), month, Number(second));
  if (first.length > 2) return refuse('unreadable');
  if (second.length < 4) return refuse('incomplete');
  return fromNumbers(Number(second), month, Number(first));
}

function fromNumbers(year: number, month: number, day: number): ParsedDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('impossible');
  if (month < 1 || month > 12 || day < 1) return refuse('impossible');
  const days = daysInMonth(year, month);
  if (day > days) return { ok: false, why: 'impossible', monthDays: { year, month, days } };
  return { ok: true, value: toDate(year, month, day) };
}
