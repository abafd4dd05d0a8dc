/** Silhouette of the figure for each view, built from the landmarks. */
import { flatten, m, mirrored, smooth, type Mark } from './curves.ts';
import { lerp } from './points.ts';
import { armMarks, footMarks, type ArmMarks } from './limbs.ts';
import { landmarks, Y, type Landmarks, type Shape, type View } from './landmarks.ts';
import type { Figure } from './outline.ts';
import { curvePath } from './path-data.ts';
import { profileFigure } from './profile.ts';

/** Outline of one leg from the hip down to the foot and up to the crotch. */
function legMarks({ half: h, limb }: Landmarks, view: 'front' | 'back'): Mark[] {
  const leg = (x: number, centre: number, share = 1) => centre + (x - centre) * (1 + (limb - 1) * share);
  const foot = 49;
  const marks = [
    m(h.hip * 0.7 + h.thigh * 0.3 + 3, 532),
    m(h.hip * 0.3 + h.thigh * 0.7 + 2, 572),
    m(h.thigh - 2, Y.midThigh, 'midThigh'),
    m(lerp(h.thigh - 2, leg(78, 52, 0.8), 0.58), 664),
    m(leg(78.8, 52, 0.8), 700),
    m(leg(77.5, 52, 0.8), 726, 'kneeOuter'),
    m(leg(81, 52), 760),
    m(leg(82.5, 52), Y.calf, 'calfOuter'),
    m(leg(78, 52), 832),
    m(leg(71, 52, 0.7), 878),
    m(67.2, 914, 'ankleOuter'),
    ...footMarks(view, foot),
    m(30.6, 914, 'ankleInner'),
    m(leg(26, 52, 0.7), 874),
    m(leg(20.5, 52), 826),
    m(leg(19, 52), Y.calf, 'calfInner'),
    m(leg(23, 52, 0.8), 748),
    m(leg(23.5, 52, 0.8), 722, 'kneeInner'),
    m(leg(20.5, 52, 0.8), 695),
    m(leg(16, 52, 0.6), 660),
    m(leg(9, 48, 0.3), 600),
    m(3.2, 552),
    m(0, Y.crotch, 'crotch', true),
  ];
  return marks.map((k) => (k.x < 1.6 && k.y > Y.crotch ? { ...k, x: 1.6 } : k));
}

/** Half outline with x > 0: crown, shoulder, arm, hand, axilla, flank, leg, foot, crotch. */
function halfMarks(l: Landmarks, view: 'front' | 'back'): { marks: Mark[]; pose: ArmMarks } {
  const { half: h, limb } = l;
  const pose = armMarks({
    joint: [h.joint, 206],
    upper: l.armAngle,
    fore: l.armAngle + 0.035,
    limb,
    hand: 'flat',
  });
  const marks: Mark[] = [
    m(0, 0, 'crown'),
    m(21, 4),
    m(37, 20),
    m(44, 42),
    m(45.6, 58, 'temple'),
    m(49.4, 61),
    m(50.2, 70),
    m(47.6, 82),
    m(44, 87.5),
    m(40.5, 100),
    m(35, 111, 'jaw'),
    m(h.neck + 0.5, 127),
    m(h.neck, 143, 'neck'),
    m(h.neck + 3.5, 157),
    m(h.neck + 14, 169),
    m(h.acromion * 0.7, 179.5),
    m(h.acromion, 190, 'acromion'),
    m(h.joint + 23 * limb, 205),
    m(h.joint + 33 * limb, 232),
    ...pose.outer,
    ...pose.hand,
    ...pose.inner,
    m(h.axilla, Y.axilla, 'axilla', true),
    m(h.chest, 284),
    m((h.chest + h.ribs) / 2, 308),
    m(h.ribs - 2, 336),
    m(h.waist, Y.waist, 'waist'),
    m((h.waist + h.crest) / 2 + 1, 405),
    m(h.crest + 2, Y.crest, 'crest'),
    m((h.crest + h.hip) / 2 + 4, 460),
    m(h.hip, Y.hip, 'hip'),
    ...legMarks(l, view),
  ];
  return { marks, pose };
}

/** Front or back silhouette; both halves mirror each other. */
function uprightFigure(l: Landmarks, view: 'front' | 'back'): Figure {
  const { marks, pose } = halfMarks(l, view);
  const twin = marks
    .slice(1, -1)
    .reverse()
    .map((k) => ({ ...k, x: -k.x, name: undefined }));
  const half = smooth([...marks, ...twin]).slice(0, marks.length - 1);
  const whole = [...half, ...mirrored(half)];
  const reach = Math.max(...marks.map((k) => k.x)) + 14;
  return {
    view,
    landmarks: l,
    outline: { marks, curves: half },
    pose,
    paths: [curvePath(whole)],
    lines: [curvePath(whole)],
    polygons: [flatten(whole)],
    box: [-reach, -14, 2 * reach, 1030],
  };
}

/** Builds one view of the figure for a body shape. */
export function buildFigure(shape: Shape, view: View): Figure {
  const l = landmarks(shape);
  return view === 'front' || view === 'back' ? uprightFigure(l, view) : profileFigure(l, view);
}
