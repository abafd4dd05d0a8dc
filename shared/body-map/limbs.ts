/** Arm, hand and foot outlines in local frames, placed at a joint. Shared by all views. */
import { m, type Mark } from './curves.ts';
import type { Pt } from './points.ts';

/** Turns (distance along, distance outwards) into figure coordinates. */
export function frame(origin: Pt, angle: number): (along: number, out: number) => Pt {
  const s = Math.sin(angle);
  const c = Math.cos(angle);
  return (a, o) => [origin[0] + a * s + o * c, origin[1] + a * c - o * s];
}

/** Hand seen flat (palm or back): thumb on the outer side, fingers resting together. */
const handOutline: [number, number, string?, boolean?][] = [
  [16, 17],
  [30, 24],
  [46, 33],
  [60, 38.5],
  [69, 40.5],
  [73.5, 37.5],
  [70, 32.5],
  [60, 26.5],
  [51, 22.6, 'web', true],
  [60, 22.4],
  [78, 21.4],
  [92, 19.4],
  [98, 16.2],
  [97, 12.2],
  [86, 10.4, 'gap1', true],
  [98, 9.8],
  [105.5, 7.4],
  [108, 3.4],
  [104.5, -0.4],
  [90, -1.6, 'gap2', true],
  [98, -2.6],
  [102.6, -5.4],
  [102.4, -9.4],
  [96, -11.8],
  [80, -12.2, 'gap3', true],
  [86, -13.4],
  [89.5, -16],
  [87, -19.4],
  [78, -21],
  [62, -22],
  [44, -22.6],
  [26, -20],
  [10, -15.6],
];

/** Half widths of the arm: [distance from the joint, outer, inner]. */
const upperWidths: [number, number, number][] = [
  [76, 26, -24],
  [128, 22.8, -22.4],
];
const foreWidths: [number, number, number][] = [
  [42, 21.6, -20.6],
  [96, 16.6, -16],
];
const upperArm = 184;
const forearm = 146;

interface ArmPose {
  readonly joint: Pt;
  readonly upper: number;
  readonly fore: number;
  readonly limb: number;
  readonly hand: 'flat' | 'raised';
}

export interface ArmMarks {
  readonly outer: readonly Mark[];
  readonly hand: readonly Mark[];
  readonly inner: readonly Mark[];
  readonly elbow: Pt;
  readonly wrist: Pt;
  readonly handAngle: number;
}

/** Marks of one arm: down the outer edge, round the hand, up the inner edge. */
export function armMarks({ joint, upper, fore, limb, hand }: ArmPose): ArmMarks {
  const up = frame(joint, upper);
  const elbow = up(upperArm, 0);
  const low = frame(elbow, fore);
  const wrist = low(forearm, 0);
  const handAngle = fore - 0.05;
  const flat = frame(wrist, handAngle);
  const wide = limb;
  const slim = 1 + (limb - 1) * 0.45;
  const mark = (p: Pt, name?: string, corner?: boolean) => m(p[0], p[1], name, corner);
  const outer = [
    ...upperWidths.map(([s, o]) => mark(up(s, o * wide))),
    mark(up(upperArm - 2, 20 * (1 + (limb - 1) * 0.8)), 'elbowOuter'),
    ...foreWidths.map(([s, o]) => mark(low(s, o * (1 + (limb - 1) * 0.8)))),
    mark(low(forearm, 14 * slim), 'wristOuter'),
  ];
  const inner = [
    mark(low(forearm, -13.6 * slim), 'wristInner'),
    ...[...foreWidths].reverse().map(([s, , i]) => mark(low(s, i * (1 + (limb - 1) * 0.8)))),
    mark(up(upperArm + 2, -18.6 * (1 + (limb - 1) * 0.8)), 'elbowInner'),
    ...[...upperWidths].reverse().map(([s, , i]) => mark(up(s, i * wide))),
  ];
  const thumb = (o: number) => (hand === 'raised' && o > 22 ? 22 + (o - 22) * 0.62 : o);
  return {
    outer,
    inner,
    elbow,
    wrist,
    handAngle,
    hand: handOutline.map(([s, o, name, corner]) => mark(flat(s, thumb(o) * slim), name, corner)),
  };
}

/** Foot seen from the front (toes towards the viewer) or back (heel), from outer to inner ankle. */
export function footMarks(view: 'front' | 'back', cx: number): Mark[] {
  const front: [number, number, boolean?][] = [
    [20.5, 934],
    [19.4, 947],
    [21.6, 960],
    [25.6, 972],
    [30, 982],
    [32.4, 988.6],
    [30.6, 993.2],
    [26.8, 991.6, true],
    [26.6, 995.4],
    [22.6, 996.8],
    [19.4, 993.6, true],
    [18.8, 998],
    [14.4, 999.4],
    [11, 995.8, true],
    [10.2, 1000.2],
    [5.4, 1001.8],
    [1.4, 997.4, true],
    [-0.6, 1002.2],
    [-8.4, 1004.6],
    [-17.4, 1003],
    [-22.8, 996.4],
    [-23.2, 985],
    [-20.6, 969],
    [-18.6, 954],
    [-19.6, 941],
    [-20.6, 930],
  ];
  const back: [number, number, boolean?][] = [
    [20, 934],
    [17, 948],
    [18.4, 961],
    [23.5, 974],
    [28.6, 985],
    [28.6, 993.5],
    [20, 998.5],
    [6, 1001.5],
    [-7, 1001.5],
    [-16.6, 997.5],
    [-20.4, 987],
    [-18.6, 970],
    [-16.4, 953],
    [-18.8, 940],
    [-20.4, 929],
  ];
  return (view === 'front' ? front : back).map(([x, y, corner]) => m(cx + x, y, undefined, corner));
}
