/** How the points of a stroke become a line of the pen: the same on the screen and on paper. */
import { fromAreaPoint, toAreaPoint } from '../body-map/place-in-area.ts';
import type { DrawnArea } from '../body-map/figure-regions.ts';
import type { View } from '../body-map/landmarks.ts';
import { mostPoints, type Mark, type MarkKind } from './mark.ts';

/** A point of the figure with the pressure, 0 to 1. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

/** Points nearer to the one before, in figure units, say nothing new. */
const nearest = 0.6;

/** The line's width in figure units and how much pressure changes it; a mouse gives none, so speed stands in for it. */
export const penOptions = (kind: MarkKind, points: readonly PenPoint[]) => ({
  size: kind === 'stria' ? 3.4 : 2.2,
  thinning: 0.55,
  smoothing: 0.5,
  streamline: 0.35,
  simulatePressure: points.every(({ pressure }) => pressure === 0.5),
  last: true,
});

/** Every second, third … point, so that at most `mostPoints` are left; the first and the last stay. */
const thinned = <Point>(points: readonly Point[]): readonly Point[] => {
  const step = Math.ceil((points.length - 1) / (mostPoints - 1));
  return step <= 1 ? points : points.filter((_, i) => i % step === 0 || i === points.length - 1);
};

/** A stroke that was drawn over the figure, as the record holds it; it belongs to the first region that it touched. */
export function markFrom(kind: MarkKind, area: DrawnArea, view: View, drawn: readonly PenPoint[]): Mark {
  const kept: PenPoint[] = [];
  for (const point of drawn) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= nearest) kept.push(point);
  }
  const points = thinned(kept)
    .slice(0, mostPoints)
    .map(({ x, y, pressure }): Mark['points'][number] => {
      const at = toAreaPoint(area, [x, y]);
      return [at.x, at.y, Math.max(0, Math.min(100, Math.round(100 * pressure))) + 0];
    });
  return { kind, region: area.region, side: area.side, view, points };
}

/** The points of a stroke on the figure whose region this is. */
export const pointsOn = (area: DrawnArea, { points }: Mark): PenPoint[] =>
  points.map(([x, y, pressure]) => {
    const [px, py] = fromAreaPoint(area, { x, y });
    return { x: px, y: py, pressure: pressure / 100 };
  });

const n = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** Path data of an outline to fill: curves through the middles between its points. */
export function outlinePath(outline: readonly (readonly number[])[]): string {
  const at = (index: number): readonly [number, number] => {
    const [x = 0, y = 0] = outline[index % outline.length] ?? [];
    return [x, y];
  };
  if (outline.length < 3) return '';
  const middle = (i: number): string =>
    `${n((at(i)[0] + at(i + 1)[0]) / 2)} ${n((at(i)[1] + at(i + 1)[1]) / 2)}`;
  const curves = outline.map((_, i) => `Q${n(at(i + 1)[0])} ${n(at(i + 1)[1])} ${middle(i + 1)}`);
  return `M${middle(0)}${curves.join('')}Z`;
}
