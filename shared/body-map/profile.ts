/** Side views: trunk and leg in profile, arm raised slightly forward so flank and hip stay visible. */
import { flatten, m, smooth, type Bezier, type Mark } from './curves.ts';
import type { Pt } from './points.ts';
import { armMarks, type ArmMarks } from './limbs.ts';
import { Y, type Landmarks } from './landmarks.ts';
import { curvePath } from './path-data.ts';
import type { Figure } from './outline.ts';

/** Leg and foot in profile, from the front of the thigh round to its back. */
function legMarks({ depth: d, limb }: Landmarks): Mark[] {
  const leg = (x: number, share = 1) => x * (1 + (limb - 1) * share);
  return [
    m(d.thigh + 2, 575),
    m(d.thigh, Y.midThigh, 'thighFront'),
    m(leg(33), 668),
    m(leg(29, 0.8), 697),
    m(leg(29.5, 0.8), 716, 'kneeFront'),
    m(leg(24, 0.8), 738),
    m(leg(19), 768),
    m(leg(15), 820),
    m(leg(8, 0.6), 872),
    m(3, 914, 'ankleFront'),
    m(8, 936),
    m(24, 953),
    m(52, 970),
    m(76, 981),
    m(86, 991),
    m(84, 999),
    m(68, 1002),
    m(30, 997),
    m(2, 998),
    m(-22, 1002),
    m(-42, 1000),
    m(-50, 988),
    m(-46, 966),
    m(-37, 942),
    m(-35.5, 914, 'ankleBack'),
    m(-38 - leg(2), 880),
    m(leg(-49), 832),
    m(leg(-52), Y.calf, 'calfBack'),
    m(leg(-43), 752),
    m(leg(-33, 0.8), 722, 'kneeBack'),
    m(leg(-35, 0.8), 695),
    m(leg(-42), 655),
    m(leg(-49), 600),
    m(leg(-51), 566),
  ];
}

/** Closed trunk profile facing right (+x): down the front, round the foot, up the back. */
function profileMarks(l: Landmarks): Mark[] {
  const { depth: d, limb } = l;
  const neck = 1 + (limb - 1) * 0.4;
  const belly = d.belly;
  return [
    m(2, 0, 'crown'),
    m(28, 5),
    m(46, 24),
    m(52.5, 44),
    m(53.5, 57, 'brow'),
    m(52, 65),
    m(56.5, 76),
    m(62, 85.5),
    m(60.2, 90.5),
    m(55.4, 95.6),
    m(55.9, 100.4),
    m(54.2, 104.5),
    m(54.4, 108.5),
    m(51.4, 113.5),
    m(51, 122, 'chin'),
    m(45, 130),
    m(30, 136),
    m(17 * neck, 143, 'throat'),
    m(14 * neck, 160),
    m(16 * neck, 178),
    m(22, 192, 'notch'),
    m(38, 218),
    m(d.bust * 0.86, 250),
    m(d.bust, Y.bust, 'bust'),
    m(d.bust * 0.9, 300),
    m(d.ribs + 4, 316, 'fold'),
    m(d.ribs * 0.6 + belly * 0.4 - 2, 345),
    m(belly * 0.94, 385),
    m(belly, 425, 'belly'),
    m(belly * 0.9, 465),
    m(Math.min(belly * 0.5 + 12, d.thigh + 4), 506),
    m(d.thigh - 6, 535, 'groin'),
    ...legMarks(l),
    m(-d.buttock * 0.82, Y.glutealFold - 4, 'glutealFold'),
    m(-d.buttock * 0.98, 518),
    m(-d.buttock, 490, 'buttock'),
    m(-d.buttock * 0.87, 450),
    m(-(d.lumbar + d.buttock * 0.2), 415),
    m(-d.lumbar - 3, 376, 'lumbar'),
    m(-d.lumbar - 9, 340),
    m(-d.back * 0.93, 285),
    m(-d.back, 245, 'upperBack'),
    m(-d.back * 0.9, 208),
    m(-44 * neck, 180),
    m(-34 * neck, 160, 'nape'),
    m(-33 * neck, 138),
    m(-39, 116),
    m(-48, 92, 'occiput'),
    m(-50, 60),
    m(-40, 24),
    m(-20, 5),
  ];
}

/** Arm in front of the trunk, closed over the shoulder. */
function profileArm(l: Landmarks): { marks: Mark[]; pose: ArmMarks } {
  const joint: Pt = [-15, 212];
  const upper = 0.64;
  const limb = l.limb * 0.93;
  const pose = armMarks({ joint, upper, fore: upper + 0.26, limb, hand: 'raised' });
  const r = 28.5 * (1 + (limb - 1) * 0.7);
  return {
    pose,
    marks: [
      m(joint[0] - 4, joint[1] - r * 0.98, 'shoulderTop'),
      m(joint[0] + r * 0.72, joint[1] - r * 0.62),
      m(joint[0] + r * 1.12, joint[1] + r * 0.25, 'shoulderFront'),
      ...pose.outer,
      ...pose.hand,
      ...pose.inner,
      m(joint[0] - r * 0.92, joint[1] + r * 0.95, 'shoulderBack'),
      m(joint[0] - r * 1.04, joint[1] - r * 0.05),
      m(joint[0] - r * 0.72, joint[1] - r * 0.72),
    ],
  };
}

const turn = (curves: readonly Bezier[]): Bezier[] =>
  curves.map((c) => ({
    a: [-c.a[0], c.a[1]],
    c1: [-c.c1[0], c.c1[1]],
    c2: [-c.c2[0], c.c2[1]],
    b: [-c.b[0], c.b[1]],
  }));

/** The patient's right side faces right on screen, the left side faces left. */
export function profileFigure(l: Landmarks, view: 'left' | 'right'): Figure {
  const marks = profileMarks(l);
  const curves = smooth(marks);
  const { marks: armPoints, pose } = profileArm(l);
  const armCurves = smooth(armPoints);
  const shown = view === 'right' ? [curves, armCurves] : [turn(curves), turn(armCurves)];
  const lo = Math.min(...marks.map((k) => k.x)) - 14;
  const hi = Math.max(...armPoints.map((k) => k.x)) + 14;
  return {
    view,
    landmarks: l,
    outline: { marks, curves },
    arm: { marks: armPoints, curves: armCurves },
    pose,
    paths: shown.map((c) => curvePath(c)),
    polygons: shown.map((c) => flatten(c)),
    lines: [
      curvePath(shown[0]!),
      curvePath(
        shown[1]!.slice(
          1,
          armPoints.findIndex((k) => k.name === 'shoulderBack'),
        ),
        false,
      ),
    ],
    box: [view === 'right' ? lo : -hi, -14, hi - lo, 1030],
  };
}
