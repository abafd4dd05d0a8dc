/** How one photo is laid over another by the same spots of the skin in both; the photos themselves stay as they are. */
import type { PhotoPoint, StoredMatrix } from './photo.ts';

/** a b c d e f, pixels: x' = ax + cy + e, y' = bx + dy + f; the order of a canvas. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A place in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Spots nearer to each other, or nearer to one line, say too little about the rest of the photo, px. */
const nearestPx = 20;
/** Photos of the same view never differ more in size. */
const mostScale = 8;

/** Why spots do not say how the photos lie; in words in the page's `photos` feature. */
export type AlignmentProblem = 'count' | 'near' | 'line' | 'mirrored' | 'scale';

export type Solved =
  { readonly ok: true; readonly matrix: Matrix } | { readonly ok: false; readonly why: AlignmentProblem };

export const placeOf = ({ x, y }: PhotoPoint): Place => ({ x: x / 10, y: y / 10 });
export const pointOf = ({ x, y }: Place): PhotoPoint => ({
  x: Math.max(0, Math.round(x * 10)),
  y: Math.max(0, Math.round(y * 10)),
});

/** Where a place of the one photo lies in the other. */
export const applyMatrix = ([a, b, c, d, e, f]: Matrix, { x, y }: Place): Place => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** The way back. Throws for a matrix that flattens everything. */
export function invertMatrix([a, b, c, d, e, f]: Matrix): Matrix {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-12) throw new Error('The matrix has no inverse.');
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** First `first`, then `then`. */
export const afterMatrix = (then: Matrix, first: Matrix): Matrix => {
  const [a, b, c, d, e, f] = then;
  const [p, q, r, s, t, u] = first;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

const distance = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Turned, moved and of another size: what two spots say. */
const similarity = (here: readonly [Place, Place], there: readonly [Place, Place]): Matrix => {
  const [p, q] = here;
  const [r, s] = there;
  const [dx, dy, ex, ey] = [q.x - p.x, q.y - p.y, s.x - r.x, s.y - r.y];
  const square = dx * dx + dy * dy;
  const a = (dx * ex + dy * ey) / square;
  const b = (dx * ey - dy * ex) / square;
  return [a, b, -b, a, r.x - a * p.x + b * p.y, r.y - b * p.x - a * p.y];
};

type Three = readonly [Place, Place, Place];

const twiceArea = ([p, q, r]: Three): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

/** Also stretched and slanted: what three spots say. */
const affine = (here: Three, there: Three): Matrix => {
  const [p, q, r] = here;
  const [s, t, u] = there;
  const area = twiceArea(here);
  const [qx, qy, rx, ry] = [q.x - p.x, q.y - p.y, r.x - p.x, r.y - p.y];
  const [tx, ty, ux, uy] = [t.x - s.x, t.y - s.y, u.x - s.x, u.y - s.y];
  const a = (tx * ry - ux * qy) / area;
  const c = (ux * qx - tx * rx) / area;
  const b = (ty * ry - uy * qy) / area;
  const d = (uy * qx - ty * rx) / area;
  return [a, b, c, d, s.x - a * p.x - c * p.y, s.y - b * p.x - d * p.y];
};

const isFlat = (three: Three): boolean => {
  const [p, q, r] = three;
  const longest = Math.max(distance(p, q), distance(q, r), distance(r, p));
  return Math.abs(twiceArea(three)) / longest < nearestPx;
};

const scaleProblem = (matrix: Matrix): AlignmentProblem | undefined => {
  const [a, b, c, d] = matrix;
  const area = a * d - b * c;
  if (area <= 0) return 'mirrored';
  const sizes = [Math.hypot(a, b), Math.hypot(c, d), Math.sqrt(area)];
  return sizes.some((size) => size > mostScale || size < 1 / mostScale) ? 'scale' : undefined;
};

/**
 * The transform that brings the spots `here` onto those `there`: two give a similarity, three an affine one. Spots that lie
 * too near, on one line or the other way round are told instead of a transform that would mislead.
 */
export function solveAlignment(here: readonly PhotoPoint[], there: readonly PhotoPoint[]): Solved {
  const no = (why: AlignmentProblem): Solved => ({ ok: false, why });
  const [p, q, r] = here.map(placeOf);
  const [s, t, u] = there.map(placeOf);
  if (here.length !== there.length || here.length > 3 || !p || !q || !s || !t) return no('count');
  if (distance(p, q) < nearestPx || distance(s, t) < nearestPx) return no('near');
  const three = r && u;
  if (three && (isFlat([p, q, r]) || isFlat([s, t, u]))) return no('line');
  const matrix = three ? affine([p, q, r], [s, t, u]) : similarity([p, q], [s, t]);
  const problem = scaleProblem(matrix);
  return problem ? no(problem) : { ok: true, matrix };
}

/** As a record holds it, in whole numbers: at 100 megapixels the rounding moves nothing by a tenth of a pixel. */
export const storedMatrix = ([a, b, c, d, e, f]: Matrix): StoredMatrix => {
  const whole = (value: number, of: number): number => Math.round(value * of) + 0;
  return [whole(a, 1e6), whole(b, 1e6), whole(c, 1e6), whole(d, 1e6), whole(e, 100), whole(f, 100)];
};

export const matrixFrom = ([a, b, c, d, e, f]: StoredMatrix): Matrix => [
  a / 1e6,
  b / 1e6,
  c / 1e6,
  d / 1e6,
  e / 100,
  f / 100,
];
