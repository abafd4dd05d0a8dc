import type { Unread } from './parse.ts';

/** A typed time of day read as 'HH:MM' (24 h), or why not. */
export type ParsedTime =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: Unread };

const refuse = (why: Unread): ParsedTime => ({ ok: false, why });

/** Reads a typed time of day: 14:32, 14.32, 14 32, 1432, 932, 2:32 pm. An hour alone is incomplete, never completed. */
export function parseTime(text: string): ParsedTime {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const half = /^(.*?)\s*([ap])\.?m\.?$/.exec(typed);
  const clock = half ? (half[1] ?? '') : typed;
  if (/^\d{0,2}$/.test(clock) || /^\d{1,2}[:.h\s]\d?$/.test(clock)) return refuse('incomplete');
  const match = /^(\d{1,2})(?:[:.h\s])(\d{2})$/.exec(clock) ?? /^(\d{1,2})(\d{2})$/.exec(clock);
  if (!match) return refuse('unreadable');
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return fromNumbers(hour, minute, half?.[2]);
}

function fromNumbers(hour: number, minute: number, half: string | undefined): ParsedTime {
  if (minute > 59 || hour > 23) return refuse('impossible');
  if (half !== undefined && (hour < 1 || hour > 12)) return refuse('impossible');
  const full = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return { ok: true, value: `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}
