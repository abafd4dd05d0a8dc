/** What a drawn figure consists of, before it is cut into regions. */
import { flatten, type Bezier, type Mark } from './curves.ts';
import type { Landmarks, View } from './landmarks.ts';
import type { ArmMarks } from './limbs.ts';
import type { Box, Polygon, Pt } from './points.ts';

/** One drawn outline with its landmarks, so that regions can follow the very same curve. */
interface Outline {
  readonly marks: readonly Mark[];
  readonly curves: readonly Bezier[];
}

export interface Figure {
  readonly view: View;
  readonly landmarks: Landmarks;
  /** Front/back: the half with x > 0. Sides: the whole trunk profile, facing right. */
  readonly outline: Outline;
  /** Sides only: the arm that lies in front of the trunk. */
  readonly arm?: Outline;
  readonly pose: ArmMarks;
  /** Closed path data of the silhouette parts (trunk, then arm in the side views). */
  readonly paths: readonly string[];
  /** The contour to stroke for each part; the arm's is open at the shoulder. */
  readonly lines: readonly string[];
  /** The same as polygons, for hit tests. */
  readonly polygons: readonly Polygon[];
  readonly box: Box;
}

/** Polyline from one landmark to the next mention of another (wraps round a closed outline); throws when there is none. */
export function slice({ marks, curves }: Outline, from: string, to: string): Pt[] {
  const i = marks.findIndex((k) => k.name === from);
  const j = marks.findIndex((k) => k.name === to);
  if (i < 0 || j < 0 || (j <= i && curves.length < marks.length))
    throw new Error(`outline has no stretch ${from} to ${to}`);
  return flatten(j > i ? curves.slice(i, j) : [...curves.slice(i), ...curves.slice(0, j)]);
}
