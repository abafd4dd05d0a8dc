/** The twelve months in order, in one language, as they are written in a date and as they may be typed. */
export type MonthNames = {
  readonly short: readonly string[];
  readonly long: readonly string[];
};

/** English month names; the short form is that of the NHS display standard (04-Mar-1991). */
export const ENGLISH_MONTHS: MonthNames = {
  short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  long: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** The month (1–12) a typed word names: a full name or its first three letters and more; null if none or several. */
export function monthNamed(word: string, names: MonthNames = ENGLISH_MONTHS): number | null {
  const typed = word.toLowerCase().replace(/\.$/, '');
  if (typed.length < 3) return null;
  const short = names.short.findIndex((name) => name.toLowerCase() === typed);
  if (short >= 0) return short + 1;
  const found = names.long.flatMap((name, index) =>
    name.toLowerCase().startsWith(typed) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
