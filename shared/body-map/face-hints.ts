/** The lines of the face and neck in the detail drawing: the same head, drawn a little fuller. */
import { m, smooth } from './curves.ts';
import type { Hint } from './hints.ts';
import { curvePath } from './path-data.ts';
import type { Pt } from './points.ts';

type Line = readonly [weight: number, ...points: Pt[]];

/** Of the half with x > 0; the other half mirrors them. */
const half: readonly Line[] = [
  [0.95, [9.4, 66], [13, 68.4], [17.2, 69.2], [21.4, 68.2], [25.2, 65.6]],
  [0.4, [10, 62.6], [13.4, 60.8], [17.2, 60.2], [21.6, 61], [25.6, 63.4]],
  [0.75, [7.6, 55.4], [13, 52.2], [19.6, 51.2], [28, 54.2]],
  [0.55, [8.2, 91], [9.6, 88.4], [8.4, 85]],
  [0.6, [1.6, 92.6], [4.6, 91.2], [7.6, 91.4]],
  [0.35, [5.4, 60], [4.8, 68], [5.4, 78]],
  [0.25, [12.4, 91.5], [16.5, 97], [18.8, 102.5]],
  [0.5, [46.6, 63.6], [48.2, 67], [47.6, 73], [45.4, 80]],
  [0.4, [45.2, 69], [46.4, 72], [45, 76]],
  [0.5, [9.8, 141], [8.4, 158], [6.2, 176], [4.4, 189]],
  [0.9, [5, 194], [13, 189], [28, 188], [46, 186.4], [66, 185]],
];

/** Lines across the midline. */
const middle: readonly Line[] = [
  [0.9, [-10.6, 104.6], [-5, 103.6], [-1.8, 103.4], [0, 104], [1.8, 103.4], [5, 103.6], [10.6, 104.6]],
  [0.45, [-9.6, 103.6], [-5.4, 101], [-2, 99.8], [0, 100.6], [2, 99.8], [5.4, 101], [9.6, 103.6]],
  [0.45, [-7.6, 106.6], [-3, 108.8], [0, 109.2], [3, 108.8], [7.6, 106.6]],
  [0.3, [-4.5, 114.4], [0, 113], [4.5, 114.4]],
  [0.75, [-34, 112.5], [-27, 120.5], [-15, 127.5], [0, 130], [15, 127.5], [27, 120.5], [34, 112.5]],
  [0.4, [-3, 194.5], [0, 197], [3, 194.5]],
];

const stroke = (points: readonly Pt[], weight: number): Hint => ({
  weight,
  path: curvePath(
    smooth(
      points.map(([x, y]) => m(x, y)),
      false,
    ),
    false,
  ),
});

/** All lines of the detail drawing of the face. */
export const faceHints = (): Hint[] => [
  ...half.flatMap(([weight, ...points]) => [
    stroke(points, weight),
    stroke(
      points.map(([x, y]): Pt => [-x, y]),
      weight,
    ),
  ]),
  ...middle.map(([weight, ...points]) => stroke(points, weight)),
];
