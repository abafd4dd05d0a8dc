import { FIRST_YEAR, LAST_YEAR } from './calendar.ts';
import { ENGLISH_MONTHS, monthNamed, type MonthNames } from './month-names.ts';
import type { Unread } from './parse.ts';

/** A typed month read as 'YYYY-MM', or why not. */
export type ParsedMonth =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: Unread };

const refuse = (why: Unread): ParsedMonth => ({ ok: false, why });

/**
 * Reads a typed month, as on a pack's expiry: 3 2028, 03/2028, 032028, Mar-2028, March 2028, 2028-03.
 * A year of two digits is incomplete, never guessed (03/28 and 28-03 both stand on packs).
 */
export function parseMonth(text: string, names: MonthNames = ENGLISH_MONTHS): ParsedMonth {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed === '') return refuse('incomplete');
  if (/^\d{6}$/.test(typed)) return fromNumbers(Number(typed.slice(2)), Number(typed.slice(0, 2)));
  if (/^\d{1,5}$/.test(typed)) return refuse('incomplete');
  if (!/^[\p{L}\p{M}\d\s./,-]+$/u.test(typed) || typed.startsWith('-')) return refuse('unreadable');
  const [first = '', second = '', ...rest] = typed.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  if (rest.length > 0) return refuse('unreadable');
  return fromParts(first, second, names);
}

function fromParts(first: string, second: string, names: MonthNames): ParsedMonth {
  if (/^\d{4}$/.test(first)) {
    const month = monthOf(second, names);
    return month === null
      ? refuse(second.length < 3 ? 'incomplete' : 'unreadable')
      : fromNumbers(Number(first), month);
  }
  const month = monthOf(first, names);
  if (month === null) return refuse(second === '' && first.length < 3 ? 'incomplete' : 'unreadable');
  if (!/^\d{0,4}$/.test(second)) return refuse('unreadable');
  return second.length < 4 ? refuse('incomplete') : fromNumbers(Number(second), month);
}

function monthOf(part: string, names: MonthNames): number | null {
  return /^\d{1,2}$/.test(part) ? Number(part) : monthNamed(part, names);
}

function fromNumbers(year: number, month: number): ParsedMonth {
  if (month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR) return refuse('impossible');
  return { ok: true, value: `${year}-${String(month).padStart(2, '0')}` };
}
