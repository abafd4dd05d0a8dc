/** Points, polylines and polygons in plain 2-D geometry. Unit: body height = 1000; y runs downwards. */
export type Pt = readonly [x: number, y: number];
export type Polygon = readonly Pt[];
/** A window on the figure, as in an SVG viewBox. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** Value between a (t = 0) and b (t = 1). */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Smooth step: 0 up to a, 1 from b on. */
export const ease = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return t * t * (3 - 2 * t);
};

/** Point between p (t = 0) and q (t = 1). */
export const mix = (p: Pt, q: Pt, t: number): Pt => [lerp(p[0], q[0], t), lerp(p[1], q[1], t)];

/** Distance of two points. */
export const dist = (p: Pt, q: Pt): number => Math.hypot(p[0] - q[0], p[1] - q[1]);

/** Mirrored at the midline x = 0. */
export const flipX = (poly: Polygon): Pt[] => poly.map(([x, y]) => [-x, y]);

/** x as a function of the height, on a polyline that runs monotonically in y (clamped at its ends). */
export function xAlong(poly: Polygon): (y: number) => number {
  const down = poly[0]![1] <= poly[poly.length - 1]![1] ? poly : [...poly].reverse();
  return (y) => {
    if (y <= down[0]![1]) return down[0]![0];
    for (let i = 1; i < down.length; i++) {
      const q = down[i]!;
      if (q[1] < y) continue;
      const p = down[i - 1]!;
      if (q[1] > p[1]) return lerp(p[0], q[0], Math.max(0, (y - p[1]) / (q[1] - p[1])));
    }
    return down[down.length - 1]![0];
  };
}

/** Point as a function of the fraction 0 to 1 of a polyline's length. */
export function pointAlong(poly: Polygon): (t: number) => Pt {
  const reached = [0];
  for (let i = 1; i < poly.length; i++) reached.push(reached[i - 1]! + dist(poly[i - 1]!, poly[i]!));
  const total = reached[reached.length - 1]!;
  return (t) => {
    const goal = Math.min(1, Math.max(0, t)) * total;
    const i = reached.findIndex((length, k) => k > 0 && length >= goal && length > reached[k - 1]!);
    if (i < 1) return poly[poly.length - 1]!;
    const start = reached[i - 1]!;
    return mix(poly[i - 1]!, poly[i]!, (goal - start) / (reached[i]! - start));
  };
}

/** Signed area of a polygon in square units. */
export function area(poly: Polygon): number {
  let sum = 0;
  poly.forEach((p, i) => {
    const q = poly[(i + 1) % poly.length]!;
    sum += p[0] * q[1] - q[0] * p[1];
  });
  return sum / 2;
}

/** Whether a point lies in a polygon (even-odd rule). */
export function inside(poly: Polygon, [x, y]: Pt): boolean {
  let hit = false;
  for (let i = 0, j = poly.length - 1; i < poly.length; j = i++) {
    const [xi, yi] = poly[i]!;
    const [xj, yj] = poly[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) hit = !hit;
  }
  return hit;
}

/** Distance from a point to the nearest edge of a closed polygon. */
export function edgeDistance(poly: Polygon, [x, y]: Pt): number {
  let best = Infinity;
  for (let i = 0, j = poly.length - 1; i < poly.length; j = i++) {
    const [ax, ay] = poly[j]!;
    const [bx, by] = poly[i]!;
    const dx = bx - ax;
    const dy = by - ay;
    const l = dx * dx + dy * dy;
    const t = l ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / l)) : 0;
    best = Math.min(best, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return best;
}

/** Smallest upright window round some polygons. */
export function bounds(polygons: readonly Polygon[]): Box {
  const xs = polygons.flat().map((p) => p[0]);
  const ys = polygons.flat().map((p) => p[1]);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

/** Radius of the largest circle inside a polygon, and a roomy place not far from the polygon's middle, to about a unit. */
export function widestPlace(full: Polygon): { anchor: Pt; radius: number } {
  const poly = simplify(full, 0.4);
  const [left, top, width, height] = bounds([poly]);
  const middle: Pt = [left + width / 2, top + height / 2];
  const search = (pull: number): { at: Pt; room: number } => {
    let found = { at: poly[0]!, room: 0, worth: -Infinity };
    let centre = middle;
    for (let round = 0, w = width, h = height; round < 4; round++, w /= 3, h /= 3) {
      for (let i = -5; i <= 5; i++) {
        for (let j = -5; j <= 5; j++) {
          const at: Pt = [centre[0] + (i * w) / 11, centre[1] + (j * h) / 11];
          if (!inside(poly, at)) continue;
          const room = edgeDistance(poly, at);
          const worth = room - pull * dist(at, middle);
          if (worth > found.worth) found = { at, room, worth };
        }
      }
      centre = found.at;
    }
    return found;
  };
  return { anchor: search(0.14).at, radius: search(0).room };
}

/** Drops points that lie closer than `tolerance` to the simplified line (Douglas-Peucker). */
export function simplify(poly: Polygon, tolerance = 0.12): Pt[] {
  if (poly.length < 3) return [...poly];
  const a = poly[0]!;
  const b = poly[poly.length - 1]!;
  const len = dist(a, b);
  let worst = 0;
  let split = 0;
  for (let i = 1; i < poly.length - 1; i++) {
    const p = poly[i]!;
    const cross = (b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1]);
    const d = len < 1e-9 ? dist(a, p) : Math.abs(cross) / len;
    if (d > worst) [worst, split] = [d, i];
  }
  if (worst <= tolerance) return [a, b];
  return [
    ...simplify(poly.slice(0, split + 1), tolerance).slice(0, -1),
    ...simplify(poly.slice(split), tolerance),
  ];
}
