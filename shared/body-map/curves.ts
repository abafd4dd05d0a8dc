/** Smooth curves through marked points. */
import { dist, type Polygon, type Pt } from './points.ts';

/** A point the outline runs through. `name` marks a landmark, `corner` breaks the smooth curve. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly name?: string | undefined;
  readonly corner?: boolean | undefined;
}

export interface Bezier {
  readonly a: Pt;
  readonly c1: Pt;
  readonly c2: Pt;
  readonly b: Pt;
}

/** Short form of a mark, for the tables of outline points. */
export const m = (x: number, y: number, name?: string, corner = false): Mark => ({ x, y, name, corner });

const at = (mark: Mark): Pt => [mark.x, mark.y];

/** Tangents of one coordinate of a C2 spline with relaxed ends; `h` are the spacings. Solves a tridiagonal system. */
function tangents(values: readonly number[], h: readonly number[]): number[] {
  const n = values.length;
  const slope = (i: number) => (values[i + 1]! - values[i]!) / h[i]!;
  const diag: number[] = [];
  const upper: number[] = [];
  const right: number[] = [];
  for (let i = 0; i < n; i++) {
    const first = i === 0;
    const last = i === n - 1;
    const lower = first ? 0 : last ? 1 : h[i]!;
    const d = first || last ? 2 : 2 * (h[i - 1]! + h[i]!);
    const u = first || last ? 1 : h[i - 1]!;
    const r = first
      ? 3 * slope(0)
      : last
        ? 3 * slope(n - 2)
        : 3 * (h[i]! * slope(i - 1) + h[i - 1]! * slope(i));
    const f = first ? 0 : lower / diag[i - 1]!;
    diag.push(d - (first ? 0 : f * upper[i - 1]!));
    upper.push(u);
    right.push(r - (first ? 0 : f * right[i - 1]!));
  }
  const out = values.map(() => 0);
  for (let i = n - 1; i >= 0; i--)
    out[i] = (right[i]! - (i < n - 1 ? upper[i]! * out[i + 1]! : 0)) / diag[i]!;
  return out;
}

/** Curves through one open run of points (centripetal-to-chordal spacing). */
function runCurves(p: Polygon): Bezier[] {
  const h = p.slice(1).map((q, i) => dist(p[i]!, q) ** 0.8 || 1e-6);
  const tx = tangents(
    p.map((q) => q[0]),
    h,
  );
  const ty = tangents(
    p.map((q) => q[1]),
    h,
  );
  return h.map((len, i) => {
    const a = p[i]!;
    const b = p[i + 1]!;
    const s = len / 3;
    return {
      a,
      b,
      c1: [a[0] + tx[i]! * s, a[1] + ty[i]! * s],
      c2: [b[0] - tx[i + 1]! * s, b[1] - ty[i + 1]! * s],
    };
  });
}

function splitRuns(marks: readonly Mark[]): Bezier[] {
  const out: Bezier[] = [];
  let from = 0;
  for (let i = 1; i < marks.length; i++) {
    if (!marks[i]!.corner && i < marks.length - 1) continue;
    out.push(...runCurves(marks.slice(from, i + 1).map(at)));
    from = i;
  }
  return out;
}

/** Smooth cubic curves through the marks, one per mark; the curve breaks only at corners. */
export function smooth(marks: readonly Mark[], closed = true): Bezier[] {
  const n = marks.length;
  if (!closed) return splitRuns(marks);
  const start = marks.findIndex((k) => k.corner);
  if (start >= 0) {
    const curves = splitRuns([...marks.slice(start), ...marks.slice(0, start + 1)]);
    return [...curves.slice(n - start), ...curves.slice(0, n - start)];
  }
  const pad = Math.min(10, n);
  const ring = [...marks.slice(n - pad), ...marks, ...marks.slice(0, pad)];
  return runCurves(ring.map(at)).slice(pad, pad + n);
}

/** Point of a curve at t from 0 to 1. */
function pointOn({ a, c1, c2, b }: Bezier, t: number): Pt {
  const s = 1 - t;
  const f = (i: 0 | 1) => s * s * s * a[i] + 3 * s * s * t * c1[i] + 3 * s * t * t * c2[i] + t * t * t * b[i];
  return [f(0), f(1)];
}

/** Curves to a polyline, `steps` points per curve. */
export function flatten(curves: readonly Bezier[], steps = 10): Pt[] {
  const out: Pt[] = curves.length ? [curves[0]!.a] : [];
  for (const c of curves) for (let k = 1; k <= steps; k++) out.push(pointOn(c, k / steps));
  return out;
}

/** Curves mirrored at x = 0 with their direction reversed, so that outlines can be joined. */
export function mirrored(curves: readonly Bezier[]): Bezier[] {
  const f = ([x, y]: Pt): Pt => [-x, y];
  return [...curves].reverse().map((c) => ({ a: f(c.b), c1: f(c.c2), c2: f(c.c1), b: f(c.a) }));
}
