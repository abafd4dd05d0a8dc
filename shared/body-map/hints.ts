/** A few light contour lines inside the silhouette, placed by the same landmarks as the regions. */
import { armChart, trunkChart, type Chart } from './chart.ts';
import type { Figure } from './outline.ts';
import { m, smooth } from './curves.ts';
import type { Pt } from './points.ts';
import { frame } from './limbs.ts';
import { Y } from './landmarks.ts';
import { curvePath } from './path-data.ts';
import { fold, gluteal, groin } from './region-lines.ts';

/** `weight` 1 is the normal hint line; small values are barely visible. */
export interface Hint {
  readonly path: string;
  readonly weight: number;
  readonly layer?: 'trunk' | 'arm';
}
type Stroke = [weight: number, ...points: [number, number][]];

/** Points along a border line of the regions, so that drawing and regions agree. */
const follow = (border: (u: number) => number, from: number, to: number): [number, number][] =>
  [0, 0.25, 0.5, 0.75, 1].map((k) => {
    const u = from + (to - from) * k;
    return [u, border(u)];
  });

const frontStrokes: Stroke[] = [
  [0.9, [0.1, 194], [0.22, 188.5], [0.45, 188.5], [0.66, 186], [0.84, 185]],
  [0.5, [0.34, 142], [0.24, 162], [0.16, 182], [0.1, 191]],
  [0.45, ...follow(groin, 0.56, 0.22)],
  [0.8, [0.3, 693], [0.22, 708], [0.27, 726]],
  [0.8, [0.74, 693], [0.8, 708], [0.75, 726]],
  [0.5, [0.4, 733], [0.53, 737], [0.66, 733]],
];
const backStrokes: Stroke[] = [
  [0.42, [0, 204], [0, 260], [0, 340], [0, 434]],
  [0.6, [0.3, 236], [0.33, 262], [0.44, 282], [0.56, 281]],
  [0.35, [0.3, 226], [0.5, 214], [0.7, 208]],
  [0.9, [0, 474], [0, 500], [0, Y.crotch]],
  [0.9, ...follow(gluteal, 0.05, 0.66)],
  [0.5, [0.22, 462], [0.26, 467], [0.3, 464]],
  [0.75, [0.2, 713], [0.36, 718], [0.52, 719.5], [0.66, 718], [0.8, 713]],
  [0.4, [0.5, 806], [0.485, 826], [0.49, 846]],
  [0.35, [0.33, 884], [0.36, 904], [0.35, 922]],
  [0.35, [0.67, 884], [0.64, 904], [0.65, 922]],
];
const sideStrokes: Stroke[] = [
  [0.9, [0.46, 66], [0.5, 60], [0.555, 62], [0.56, 72], [0.525, 80], [0.49, 87], [0.47, 83]],
  [0.5, [0.49, 68], [0.52, 66], [0.53, 73], [0.505, 78]],
  [0.6, [0.45, 96], [0.39, 113], [0.26, 124], [0.16, 128]],
  [0.7, [0.13, 66], [0.16, 68.5], [0.2, 68]],
  [0.7, [0.045, 104.5], [0.09, 105], [0.12, 106.5]],
  [0.5, [0.42, 130], [0.36, 155], [0.24, 178], [0.1, 192]],
  [0.55, [0.97, 553], [0.86, 558], [0.74, 552]],
  [0.4, [0.44, 470], [0.5, 488], [0.5, 508]],
  [0.6, [0.24, 696], [0.31, 712], [0.25, 730]],
  [0.4, [0.86, 712], [0.78, 716]],
  [0.6, [0.47, 916], [0.55, 911], [0.62, 917], [0.57, 925]],
];

const draw = (chart: Chart, [weight, ...points]: Stroke, flip: boolean): Hint =>
  line(
    points.map(([u, v]) => chart.point(u, v)),
    weight,
    flip,
  );

function line(points: readonly Pt[], weight: number, flip: boolean): Hint {
  return {
    weight,
    path: curvePath(
      smooth(
        points.map(([x, y]) => m(flip ? -x : x, y)),
        false,
      ),
      false,
    ),
  };
}

/** Folds under the breasts: stronger the fuller the bust. */
function breastFold(figure: Figure): Stroke {
  const full = Math.min(1, 0.35 + figure.landmarks.bust * 0.45);
  return figure.view === 'front'
    ? [full, ...follow(fold, 0.2, 0.84)]
    : [full, [0, Y.fold], [0.1, 318], [0.22, 313], [0.3, 300]];
}

/** Fingers, palm, wrist and elbow. */
function armHints(figure: Figure, flip: boolean): Hint[] {
  const { pose, view } = figure;
  const slim = 1 + ((figure.arm ? figure.landmarks.limb * 0.93 : figure.landmarks.limb) - 1) * 0.45;
  const hand = frame(pose.wrist, pose.handAngle);
  const inHand = (w: number, ...pts: [number, number][]) =>
    line(
      pts.map(([a, o]) => hand(a, o * slim)),
      w,
      flip,
    );
  const out = [
    inHand(0.9, [86, 10.4], [72, 10], [60, 10.6]),
    inHand(0.9, [90, -1.6], [74, -1.4], [58, -0.6]),
    inHand(0.9, [80, -12.2], [70, -12], [58, -11.4]),
  ];
  const arm = armChart(figure);
  if (view === 'front')
    out.push(
      inHand(0.6, [51, 17], [42, 10], [28, 6.5], [14, 7]),
      inHand(0.45, [52, -18], [47, -6], [50, 8]),
      inHand(0.6, [2, -8], [3.5, 0], [2, 8]),
      draw(arm, [0.55, [0.3, 0.99], [0.52, 1.02], [0.74, 1]], flip),
    );
  else if (view === 'back')
    out.push(
      draw(arm, [0.6, [0.36, 0.96], [0.48, 1.0], [0.62, 0.97]], flip),
      inHand(0.35, [2, -7], [3, 0], [2, 7]),
    );
  else out.push(draw(arm, [0.45, [0.34, 0.97], [0.3, 1.03], [0.36, 1.08]], flip));
  return out;
}

/** Toes, seen from the front. */
function toes(flip: boolean): Hint[] {
  const cx = 49;
  const gaps: [number, number, number][] = [
    [1.4, 997.4, -1],
    [11, 995.8, 8.6],
    [19.4, 993.6, 16.6],
    [26.8, 991.6, 23.8],
  ];
  return gaps.map(([x, y, top]) =>
    line(
      [
        [cx + x, y],
        [cx + top, y - 10],
      ],
      0.75,
      flip,
    ),
  );
}

/** A calm suggestion of a face: lids, base of the nose, line of the mouth, chin. */
const faceStrokes: [number, ...Pt[]][] = [
  [0.8, [10.5, 65.5], [17, 67.8], [24, 65.2]],
  [0.45, [9.5, 55.5], [16, 52.6], [25.5, 54.6]],
  [0.7, [-5.5, 89.5], [-2.8, 91.8], [0, 92.4], [2.8, 91.8], [5.5, 89.5]],
  [0.8, [-10, 104], [-4, 103.6], [0, 104.3], [4, 103.6], [10, 104]],
  [0.35, [-5, 111], [0, 112.3], [5, 111]],
  [0.7, [-32, 114], [-22, 124], [0, 129.5], [22, 124], [32, 114]],
  [0.5, [47.6, 63.5], [48.4, 70], [46, 78]],
];

const heel: readonly Pt[] = [
  [32.5, 972],
  [36, 988],
  [45, 996.5],
  [56, 996.5],
  [64.5, 988],
  [66.5, 973],
];
const navel: readonly Pt[] = [
  [-1.6, 394],
  [-2.2, 398.5],
  [0, 402],
  [2.2, 398.5],
  [1.6, 394],
];
const ear: readonly Pt[] = [
  [44.5, 66],
  [46.8, 73],
  [44.8, 82],
];

/** Hints of one half of the front or back; strokes on the midline belong to the first half only. */
function halfHints(figure: Figure, flip: boolean): Hint[] {
  const trunk = trunkChart(figure);
  const strokes = figure.view === 'front' ? [...frontStrokes, breastFold(figure)] : backStrokes;
  const own = strokes.filter(([, ...points]) => !flip || points.some(([across]) => across !== 0));
  const face = faceStrokes.filter(([, first]) => !flip || (first?.[0] ?? 0) > 0);
  return [
    ...own.map((stroke) => draw(trunk, stroke, flip)),
    ...armHints(figure, flip),
    ...(figure.view === 'back' ? [line(heel, 0.6, flip), line(ear, 0.4, flip)] : toes(flip)),
    ...(figure.view === 'front' ? face.map(([weight, ...points]) => line(points, weight, flip)) : []),
  ];
}

/** All hint lines of a figure. */
export function buildHints(figure: Figure): Hint[] {
  const { view } = figure;
  if (view === 'left' || view === 'right') {
    const trunk = trunkChart(figure);
    const flip = view === 'left';
    const strokes = [...sideStrokes, breastFold(figure)];
    return [
      ...strokes.map((stroke): Hint => ({ ...draw(trunk, stroke, flip), layer: 'trunk' })),
      ...armHints(figure, flip),
    ];
  }
  const both = [...halfHints(figure, false), ...halfHints(figure, true)];
  return view === 'front' ? [...both, line(navel, 1, false)] : both;
}
