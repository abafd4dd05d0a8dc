/** Curved coordinates on the figure: regions are drawn in them and so fit every body shape. */
import { lerp, mix, pointAlong, xAlong, type Pt } from './points.ts';
import { slice, type Figure } from './outline.ts';
import { Y } from './landmarks.ts';

/** Maps (across, down) to a point; `across` runs 0 … 1 from the first to the second edge. */
export interface Chart {
  readonly point: (across: number, down: number) => Pt;
  readonly step: number;
}

/** A border line: constant, or a function of the other coordinate. */
export type Line = number | ((t: number) => number);

/** A four-sided piece of a chart. */
export interface Band {
  readonly top: Line;
  readonly bottom: Line;
  readonly from: Line;
  readonly to: Line;
}

const value = (line: Line, t: number): number => (typeof line === 'number' ? line : line(t));

/** Trunk and leg: front/back from the midline outwards, sides from front to back; `down` is the height y. */
export function trunkChart(figure: Figure): Chart {
  const o = figure.outline;
  const side = figure.arm !== undefined;
  const outer = xAlong(
    side
      ? slice(o, 'ankleBack', 'crown')
      : [...slice(o, 'crown', 'acromion'), ...slice(o, 'axilla', 'ankleOuter')],
  );
  const inner = xAlong(
    side ? slice(o, 'crown', 'ankleFront') : [[0, 0], ...slice(o, 'ankleInner', 'crotch').reverse()],
  );
  const nose = (y: number) => inner(y) - lerp(inner(Y.brow), inner(122), (y - Y.brow) / (122 - Y.brow));
  // In profile, nose and lips must not ripple through to lines inside the head.
  const bumps = (y: number) => (side && y > Y.brow && y < 122 ? nose(y) : 0);
  return {
    step: 3,
    point: (u, y) => [lerp(inner(y), outer(y), u) - bumps(y) * (1 - u) * Math.min(1, 4 * u), y],
  };
}

/** Arm: `across` from the inner to the outer edge, `down` 0 shoulder, 1 elbow, 2 wrist. */
export function armChart(figure: Figure): Chart {
  const o = figure.arm ?? figure.outline;
  const top = figure.arm ? 'shoulderFront' : 'acromion';
  const bottom = figure.arm ? 'shoulderBack' : 'axilla';
  const outer = [slice(o, top, 'elbowOuter'), slice(o, 'elbowOuter', 'wristOuter')].map(pointAlong);
  const inner = [slice(o, 'elbowInner', bottom), slice(o, 'wristInner', 'elbowInner')]
    .map((run) => run.reverse())
    .map(pointAlong);
  const edge = (parts: readonly ((t: number) => Pt)[], s: number) =>
    s <= 1 ? parts[0]!(s) : parts[1]!(s - 1);
  return { step: 0.02, point: (u, s) => mix(edge(inner, s), edge(outer, s), u) };
}

/** Where a line that runs down meets a line that runs across, as (across, down). */
function corner(across: Line, down: Line): [number, number] {
  let v = value(down, value(across, 0.5));
  let u = 0;
  for (let i = 0; i < 40; i++) {
    u = value(across, v);
    v = lerp(v, value(down, u), 0.7);
  }
  return [u, v];
}

/** Polygon of a four-sided region whose sides may be curves. */
export function band(chart: Chart, { top, bottom, from, to }: Band): Pt[] {
  const tl = corner(from, top);
  const tr = corner(to, top);
  const br = corner(to, bottom);
  const bl = corner(from, bottom);
  const out: Pt[] = [];
  const acrossRun = (line: Line, a: number, b: number) => {
    for (let i = 0; i < 32; i++) {
      const u = lerp(a, b, i / 32);
      out.push(chart.point(u, value(line, u)));
    }
  };
  const downRun = (line: Line, a: number, b: number) => {
    const n = Math.max(2, Math.ceil(Math.abs(b - a) / chart.step));
    for (let i = 0; i < n; i++) {
      const v = lerp(a, b, 0.5 - 0.5 * Math.cos((Math.PI * i) / n));
      out.push(chart.point(value(line, v), v));
    }
  };
  acrossRun(top, tl[0], tr[0]);
  downRun(to, tr[1], br[1]);
  acrossRun(bottom, br[0], bl[0]);
  downRun(from, bl[1], tl[1]);
  return out.filter((p, i) => {
    const q = out[(i + 1) % out.length]!;
    return Math.hypot(p[0] - q[0], p[1] - q[1]) > 1e-3;
  });
}

/** Where a band is divided: each number in place of the even division, in the band's own coordinates. */
export interface Cuts {
  readonly cols?: readonly number[];
  readonly rows?: readonly number[] | undefined;
}

/** One cell of a band that is divided into columns and rows. */
export function splitBand(
  { top, bottom, from, to }: Band,
  [col, cols]: readonly [number, number],
  [row, rows]: readonly [number, number],
  cuts: Cuts = {},
): Band {
  const between = (p: Line, q: Line, i: number, of: number, at: readonly number[] | undefined): Line => {
    if (i === 0) return p;
    if (i === of) return q;
    return at?.[i - 1] ?? ((t) => lerp(value(p, t), value(q, t), i / of));
  };
  return {
    top: between(top, bottom, row, rows, cuts.rows),
    bottom: between(top, bottom, row + 1, rows, cuts.rows),
    from: between(from, to, col, cols, cuts.cols),
    to: between(from, to, col + 1, cols, cuts.cols),
  };
}
