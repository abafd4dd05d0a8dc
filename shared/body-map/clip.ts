/** Difference of two simple polygons (Greiner-Hormann), for the arm in front of the trunk. */
import { area, inside, type Polygon, type Pt } from './points.ts';

interface Node {
  p: Pt;
  next: Node;
  prev: Node;
  twin?: Node;
  t: number;
  entry: boolean;
  seen: boolean;
}

function ring(poly: Polygon): Node {
  const nodes = poly.map((p) => ({ p, t: 0, entry: false, seen: false }) as Node);
  nodes.forEach((v, i) => {
    v.next = nodes[(i + 1) % nodes.length]!;
    v.prev = nodes[(i - 1 + nodes.length) % nodes.length]!;
  });
  return nodes[0]!;
}

function each(head: Node, visit: (v: Node) => void): void {
  let v = head;
  do {
    const next = v.next;
    visit(v);
    v = next;
  } while (v !== head);
}

function insert(v: Node, start: Node, end: Node): void {
  let p = start;
  while (p.next !== end && p.next.t < v.t) p = p.next;
  v.next = p.next;
  v.prev = p;
  p.next.prev = v;
  p.next = v;
}

function originals(head: Node): [Node, Node][] {
  const list: Node[] = [];
  each(head, (v) => list.push(v));
  return list.map((v, i) => [v, list[(i + 1) % list.length]!]);
}

/** Adds the crossings of two rings to both and returns those of the first. */
function cross(a: Node, b: Node): Node[] {
  const out: Node[] = [];
  const edgesB = originals(b);
  for (const [p, q] of originals(a)) {
    for (const [r, s] of edgesB) {
      const dx = q.p[0] - p.p[0];
      const dy = q.p[1] - p.p[1];
      const ex = s.p[0] - r.p[0];
      const ey = s.p[1] - r.p[1];
      const det = dx * ey - dy * ex;
      if (Math.abs(det) < 1e-12) continue;
      const t = ((r.p[0] - p.p[0]) * ey - (r.p[1] - p.p[1]) * ex) / det;
      const u = ((r.p[0] - p.p[0]) * dy - (r.p[1] - p.p[1]) * dx) / det;
      if (t <= 0 || t >= 1 || u <= 0 || u >= 1) continue;
      const at: Pt = [p.p[0] + t * dx, p.p[1] + t * dy];
      const va = { p: at, t, entry: false, seen: false } as Node;
      const vb = { p: at, t: u, entry: false, seen: false } as Node;
      va.twin = vb;
      vb.twin = va;
      insert(va, p, q);
      insert(vb, r, s);
      out.push(va);
    }
  }
  return out;
}

/** Marks at each crossing whether the ring enters there. */
function label(head: Node, startInside: boolean): void {
  let isIn = startInside;
  each(head, (v) => {
    if (!v.twin) return;
    v.entry = !isIn;
    isIn = !isIn;
  });
}

/** Polygons of `subject` minus `hole`. Assumes general position (no shared edges). */
export function subtract(subject: Polygon, hole: Polygon): Pt[][] {
  const a = ring(subject);
  const b = ring(hole);
  const crossings = cross(a, b);
  if (!crossings.length) return inside(hole, subject[0]!) ? [] : [[...subject]];
  // Walk the subject outside the hole, and the hole backwards inside the subject.
  label(a, !inside(hole, subject[0]!));
  label(b, inside(subject, hole[0]!));
  const out: Pt[][] = [];
  for (const first of crossings) {
    if (first.seen) continue;
    const poly: Pt[] = [];
    let v = first;
    do {
      v.seen = true;
      v.twin!.seen = true;
      const forward = v.entry;
      do {
        poly.push(v.p);
        v = forward ? v.next : v.prev;
      } while (!v.twin);
      v = v.twin;
    } while (v !== first && v.twin !== first && poly.length < 5000);
    if (Math.abs(area(poly)) > 1) out.push(poly);
  }
  return out;
}
