/** Where the points of a curve stand, the same on the screen and on paper. */
import { daysBetween } from '../dates/calendar.ts';
import type { Trend, TrendPoint, TrendScale, TrendSeries } from './trend.ts';

export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlotPlace {
  readonly point: TrendPoint;
  readonly rater: TrendSeries['rater'];
  readonly x: number;
  readonly y: number;
}

/** First and last day on which anything was recorded: the axis ends there. */
export const daysOf = ({
  series,
}: Pick<Trend, 'series'>): { readonly from: string; readonly until: string } => {
  const days = series.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  return { from: days[0] ?? '', until: days.at(-1) ?? '' };
};

/** From the left for the first day to the right for the last; a single day stands in the middle. */
export const xOfDay = (
  day: string,
  { from, until }: { readonly from: string; readonly until: string },
  { left, right }: Pick<PlotBox, 'left' | 'right'>,
): number => {
  const span = daysBetween(from, until);
  return span === 0 ? (left + right) / 2 : left + ((right - left) * daysBetween(from, day)) / span;
};

/** From the bottom for the least of the scale to the top for its most. */
export const yOfValue = (
  value: number,
  { min, max }: Pick<TrendScale, 'min' | 'max'>,
  { top, bottom }: Pick<PlotBox, 'top' | 'bottom'>,
): number => bottom - ((bottom - top) * (value - min)) / (max - min);

/** Every point that has a place on the scale. */
export const placesOf = (trend: Trend, scale: TrendScale, box: PlotBox): readonly PlotPlace[] =>
  trend.series.flatMap(({ rater, points }) =>
    points.flatMap((point): PlotPlace[] =>
      point.value === null
        ? []
        : [
            {
              point,
              rater,
              x: xOfDay(point.on, daysOf(trend), box),
              y: yOfValue(point.value, scale, box),
            },
          ],
    ),
  );

/** Days on the axis: the first and the last, and between them only those that leave room for their words. */
export const daysShown = (
  trend: Trend,
  box: PlotBox,
  leastApart: number,
): readonly { readonly day: string; readonly x: number }[] => {
  const range = daysOf(trend);
  const days = [...new Set(trend.series.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted();
  const all = days.map((day) => ({ day, x: xOfDay(day, range, box) }));
  const last = all.at(-1);
  if (!last || all.length === 1) return all;
  const shown = all.slice(0, -1).reduce<readonly { day: string; x: number }[]>((kept, each) => {
    const before = kept.at(-1);
    const clear = before === undefined || each.x - before.x >= leastApart;
    return clear && last.x - each.x >= leastApart ? [...kept, each] : kept;
  }, []);
  return [...shown, last];
};

export interface PlotPhoto {
  readonly photo: string;
  /** Its point, and the middle of the small picture. */
  readonly x: number;
  readonly y: number;
  readonly on: string;
}

/** The small pictures over the curve: the first photo of each point, newest first, where they do not overlap. */
export const photosShown = (
  places: readonly PlotPlace[],
  photoOf: (point: TrendPoint) => string | undefined,
  width: number,
): readonly PlotPhoto[] => {
  const wanted = places
    .flatMap(({ point, x, y }): PlotPhoto[] => {
      const photo = photoOf(point);
      return photo === undefined ? [] : [{ photo, x, y, on: point.on }];
    })
    .toSorted((one, other) => other.x - one.x || one.y - other.y);
  const first = wanted.at(-1);
  // The first and the last are what is compared; the others stand where there is room left.
  const order = first ? [...wanted.slice(0, 1), first, ...wanted.slice(1, -1)] : wanted;
  return order
    .reduce<readonly PlotPhoto[]>(
      (kept, each) => (kept.every((other) => Math.abs(other.x - each.x) >= width) ? [...kept, each] : kept),
      [],
    )
    .toSorted((one, other) => one.x - other.x);
};
