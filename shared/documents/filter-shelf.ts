import { fold } from '../text/fold.ts';
import type { ShelfEntry, ShelfFilter, ShelfPage } from './shelf-entry.ts';

/** The words of a search, folded; every one has to be in the title. */
const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** The lines that fit; the order stays. */
export const filterShelf = (
  entries: readonly ShelfEntry[],
  { state, kind, year, query }: ShelfFilter,
): readonly ShelfEntry[] => {
  const words = wordsOf(query);
  return entries.filter((entry) => {
    if (state !== null && entry.state !== state) return false;
    if (kind !== null && entry.kind !== kind) return false;
    if (year !== null && !(entry.day ?? '').startsWith(`${String(year)}-`)) return false;
    const title = words.length === 0 ? '' : fold(entry.title);
    return words.every((word) => title.includes(word));
  });
};

/** So many lines after the one with the key `after`; from the start where it is null or not there any more. */
export const pageOfShelf = (
  all: readonly ShelfEntry[],
  filter: ShelfFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): ShelfPage => {
  const fit = filterShelf(all, filter);
  const start = after === null ? 0 : fit.findIndex(({ key }) => key === after) + 1;
  const entries = fit.slice(start, start + limit);
  const years = [...new Set(all.flatMap(({ day }) => (day === null ? [] : [Number(day.slice(0, 4))])))];
  return {
    entries,
    next: start + limit < fit.length ? (entries.at(-1)?.key ?? null) : null,
    total: fit.length,
    all: all.length,
    years: years.toSorted((a, b) => b - a),
    kinds: [...new Set(all.map(({ kind }) => kind))].toSorted(),
  };
};
