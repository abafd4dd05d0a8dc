/** How the layer over a photo is drawn: the same on the screen and on paper. */
import { mostStrokePoints, type PhotoMark } from './photo.ts';
import type { Place } from './transform.ts';
import type { Size } from './viewport.ts';

/** A point of a stroke, pixels of the photo, with the pressure from 0 to 1. */
export interface StrokePoint extends Place {
  readonly pressure: number;
}

/** Width of a line in pixels of the photo: the same on paper whatever the photo's size. */
export const lineWidth = ({ width, height }: Size): number => Math.max(width, height) / 220;

/** How the points of a stroke become a line of the pen. */
export const strokeOptions = (size: Size, points: readonly StrokePoint[]) => ({
  size: lineWidth(size) * 1.4,
  thinning: 0.5,
  smoothing: 0.5,
  streamline: 0.3,
  simulatePressure: points.every(({ pressure }) => pressure === 0.5),
  last: true,
});

export const strokePoints = ({ points }: PhotoMark): StrokePoint[] =>
  points.map(([x, y, pressure]) => ({ x: x / 10, y: y / 10, pressure: pressure / 100 }));

/** An arrow as path data to be stroked: its shaft, and two short lines at its head. */
export const arrowPath = ({ points }: PhotoMark, size: Size): string => {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return '';
  const [x, y] = [to[0] / 10, to[1] / 10];
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const head = lineWidth(size) * 5;
  const n = (value: number): string => String(Math.round(value * 10) / 10 + 0);
  const barb = (turn: number): string =>
    `M${n(x)} ${n(y)}L${n(x - head * Math.cos(angle + turn))} ${n(y - head * Math.sin(angle + turn))}`;
  return `M${n(from[0] / 10)} ${n(from[1] / 10)}L${n(x)} ${n(y)}${barb(0.5)}${barb(-0.5)}`;
};

/** Points nearer to the one before say nothing new: a part of the line's width. */
const nearest = 0.4;

/** What was drawn, as the record holds it; undefined where it is too short to be an arrow. */
export const markOf = (
  tool: PhotoMark['tool'],
  drawn: readonly StrokePoint[],
  size: Size,
): PhotoMark | undefined => {
  const tuple = ({ x, y, pressure }: StrokePoint): PhotoMark['points'][number] => [
    Math.round(Math.min(size.width, Math.max(0, x)) * 10),
    Math.round(Math.min(size.height, Math.max(0, y)) * 10),
    Math.round(Math.min(1, Math.max(0, pressure)) * 100),
  ];
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return undefined;
  if (tool === 'arrow')
    return Math.hypot(last.x - first.x, last.y - first.y) < lineWidth(size) * 3
      ? undefined
      : { tool, points: [tuple(first), tuple(last)] };
  const kept: StrokePoint[] = [];
  for (const point of drawn) {
    const before = kept.at(-1);
    if (!before || Math.hypot(point.x - before.x, point.y - before.y) >= lineWidth(size) * nearest)
      kept.push(point);
  }
  const step = Math.max(1, Math.ceil((kept.length - 1) / (mostStrokePoints - 1)));
  const thin = kept.filter((_, index) => index % step === 0 || index === kept.length - 1);
  return { tool, points: thin.slice(0, mostStrokePoints).map(tuple) };
};
