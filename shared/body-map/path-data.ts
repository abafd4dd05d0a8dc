/** SVG path data, rounded to a tenth of a unit. */
import type { Bezier } from './curves.ts';
import { simplify, type Polygon, type Pt } from './points.ts';

const n = (v: number): string => String(Math.round(v * 10) / 10 + 0);
const xy = (p: Pt): string => `${n(p[0])} ${n(p[1])}`;

/** Path data of joined curves; an empty list gives an empty text. */
export function curvePath(curves: readonly Bezier[], closed = true): string {
  if (!curves.length) return '';
  const body = curves.map((c) => `C${xy(c.c1)} ${xy(c.c2)} ${xy(c.b)}`).join('');
  return `M${xy(curves[0]!.a)}${body}${closed ? 'Z' : ''}`;
}

/** Path data of a closed polygon, simplified. */
export function polyPath(poly: Polygon): string {
  return `M${simplify(poly).map(xy).join('L')}Z`;
}
