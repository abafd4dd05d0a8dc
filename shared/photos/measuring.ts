import type { PhotoFields, PhotoMeasure, PhotoPoint, PhotoScale } from './photo.ts';

/** Points nearer to each other make no scale, px: one pixel more or less would change every measure. */
const shortestScalePx = 50;

const pixels = (from: PhotoPoint, to: PhotoPoint): number => Math.hypot(to.x - from.x, to.y - from.y) / 10;

/** µm of one pixel; null where the two points lie too near to say. */
export const umPerPixel = ({ from, to, lengthUm }: PhotoScale): number | null => {
  const length = pixels(from, to);
  return length < shortestScalePx ? null : lengthUm / length;
};

/** A distance in a scaled photo, whole µm; it holds in the plane of the scale card. Null without a usable scale. */
export const measuredUm = (
  scale: PhotoScale | null,
  { from, to }: Pick<PhotoMeasure, 'from' | 'to'>,
): number | null => {
  const size = scale && umPerPixel(scale);
  return size === null ? null : Math.round(size * pixels(from, to));
};

/** Every measure under another scale; none where there is no scale any more. */
export const remeasured = (
  measures: readonly PhotoMeasure[],
  scale: PhotoScale | null,
): readonly PhotoMeasure[] =>
  measures.flatMap((measure) => {
    const um = measuredUm(scale, measure);
    return um === null ? [] : [{ ...measure, um }];
  });

/** Whether every measure is what scale and points say, so that a record does not contradict itself. */
export const measuresHold = ({ scale, measures }: Pick<PhotoFields, 'scale' | 'measures'>): boolean =>
  (scale === null || umPerPixel(scale) !== null) &&
  measures.every((measure) => measuredUm(scale, measure) === measure.um);
