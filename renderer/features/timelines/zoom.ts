import { daysInMonth, toDate } from '../../../shared/dates/calendar.ts';
import type { TimelineOverview } from '../../../shared/timelines/timeline.ts';
import { eventGroupNames, type EventGroup } from '../../../shared/timelines/event-kinds.ts';

/** How much of the history is shown: all of it, one year, one month ('YYYY-MM'), or days that were chosen, both included. */
export type Zoom =
  | { readonly of: 'all' }
  | { readonly of: 'year'; readonly year: string }
  | { readonly of: 'month'; readonly month: string }
  | { readonly of: 'days'; readonly from: string | null; readonly until: string | null };

/** The local days of a zoom, both included; null for everything. */
export const daysOf = (zoom: Zoom): { readonly from: string | null; readonly until: string | null } => {
  if (zoom.of === 'all') return { from: null, until: null };
  if (zoom.of === 'days') return { from: zoom.from, until: zoom.until };
  if (zoom.of === 'year') return { from: `${zoom.year}-01-01`, until: `${zoom.year}-12-31` };
  const [year = 0, month = 1] = zoom.month.split('-').map(Number);
  return { from: toDate(year, month, 1), until: toDate(year, month, daysInMonth(year, month)) };
};

/** Whether a local day lies in a zoom. */
export const inZoom = (zoom: Zoom, day: string): boolean => {
  const { from, until } = daysOf(zoom);
  return (from === null || day >= from) && (until === null || day <= until);
};

type Months = TimelineOverview['months'];

/** Events of the chosen groups (none is all) in the months that `fits`. */
const countIn = (months: Months, groups: readonly EventGroup[], fits: (month: string) => boolean): number =>
  months
    .filter(({ month }) => fits(month))
    .flatMap(({ counts }) => (groups.length === 0 ? eventGroupNames : groups).map((group) => counts[group]))
    .reduce((sum, count) => sum + count, 0);

/** A year or month to jump to, with how much there is. */
export interface Jump {
  readonly key: string;
  readonly count: number;
}

/** The years in which something happened, newest first. */
export const yearsOf = (months: Months, groups: readonly EventGroup[]): readonly Jump[] =>
  [...new Set(months.map(({ month }) => month.slice(0, 4)))].map((key) => ({
    key,
    count: countIn(months, groups, (month) => month.startsWith(key)),
  }));

/** The months of a year in which something happened, newest first. */
export const monthsOf = (months: Months, year: string, groups: readonly EventGroup[]): readonly Jump[] =>
  months
    .filter(({ month }) => month.startsWith(year))
    .map(({ month }) => ({ key: month, count: countIn(months, groups, (each) => each === month) }));

/**
 * How many events each year ('YYYY') or month ('YYYY-MM') under which a zoom lists them has. Of days that were chosen none: they may
 * end within a month.
 */
export const countsOf = (
  zoom: Zoom,
  months: Months,
  groups: readonly EventGroup[],
): ReadonlyMap<string, number> => {
  if (zoom.of === 'days') return new Map();
  const jumps = zoom.of === 'all' ? yearsOf(months, groups) : monthsOf(months, '', groups);
  return new Map(jumps.map(({ key, count }) => [key, count]));
};

/** The same zoom one step earlier or later, among the years or months in which something happened. */
export const stepZoom = (zoom: Zoom, months: Months, step: 1 | -1): Zoom | undefined => {
  if (zoom.of === 'all' || zoom.of === 'days') return undefined;
  const keys =
    zoom.of === 'year' ? yearsOf(months, []).map(({ key }) => key) : months.map(({ month }) => month);
  const at = keys.indexOf(zoom.of === 'year' ? zoom.year : zoom.month);
  // The lists stand newest first.
  const key = at < 0 ? undefined : keys[at - step];
  if (key === undefined) return undefined;
  return zoom.of === 'year' ? { of: 'year', year: key } : { of: 'month', month: key };
};

/** The zoom of another size around the same time: the newest year or month there is in it. */
export const resizeZoom = (zoom: Zoom, of: Zoom['of'], months: Months): Zoom => {
  if (of === 'all') return { of };
  if (of === 'days') return { of, ...daysOf(zoom) };
  const wanted = daysOf(zoom).until ?? daysOf(zoom).from ?? '';
  const newest = months.find(({ month }) => month.startsWith(wanted.slice(0, of === 'year' ? 4 : 7)))?.month;
  const month = newest ?? months[0]?.month ?? '2000-01';
  return of === 'year' ? { of, year: month.slice(0, 4) } : { of, month };
};
