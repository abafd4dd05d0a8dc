/** Body shape and the landmark levels, widths and depths that drive every view. */

export const views = ['front', 'back', 'right', 'left'] as const;
/** Seen from the front, the back, or the patient's own right or left. */
export type View = (typeof views)[number];

export const shapes = ['slender', 'average', 'curvy', 'large'] as const;
export type Shape = (typeof shapes)[number];

/** All factors are relative to the average figure (1). */
interface BodyShape {
  readonly shoulder: number;
  readonly bust: number;
  readonly waist: number;
  readonly hip: number;
  readonly belly: number;
  readonly limb: number;
}

const factors: Readonly<Record<Shape, BodyShape>> = {
  slender: { shoulder: 0.95, bust: 0.9, waist: 0.88, hip: 0.9, belly: 0.82, limb: 0.84 },
  average: { shoulder: 1, bust: 1, waist: 1, hip: 1, belly: 1, limb: 1 },
  curvy: { shoulder: 1, bust: 1.16, waist: 1.08, hip: 1.16, belly: 1.12, limb: 1.13 },
  large: { shoulder: 1.12, bust: 1.28, waist: 1.45, hip: 1.28, belly: 1.6, limb: 1.26 },
};

/** Height of each landmark from the crown (0) to the sole (1000); the same in every view. */
export const Y = {
  crown: 0,
  brow: 58,
  chin: 128,
  neck: 150,
  clavicle: 192,
  axilla: 256,
  bust: 282,
  fold: 312,
  ribs: 322,
  waist: 376,
  navel: 398,
  crest: 430,
  hip: 496,
  crotch: 527,
  glutealFold: 548,
  midThigh: 622,
  kneeTop: 686,
  knee: 716,
  kneeBottom: 748,
  calf: 792,
  ankle: 920,
  sole: 1000,
} as const;

export interface Landmarks {
  /** Fullness of the bust, 1 on average. */
  readonly bust: number;
  /** Half widths seen from the front or back. */
  readonly half: {
    readonly neck: number;
    readonly joint: number;
    readonly acromion: number;
    readonly axilla: number;
    readonly chest: number;
    readonly ribs: number;
    readonly waist: number;
    readonly crest: number;
    readonly hip: number;
    readonly thigh: number;
  };
  /** Depth in front of (+) and behind (−) the plumb line, seen from the side. */
  readonly depth: {
    readonly bust: number;
    readonly ribs: number;
    readonly belly: number;
    readonly back: number;
    readonly lumbar: number;
    readonly buttock: number;
    readonly thigh: number;
  };
  /** Angle of the upper arm from the vertical in radians; wide hips push the arm outwards. */
  readonly armAngle: number;
  readonly limb: number;
}

const blend = (factor: number, share: number): number => 1 + (factor - 1) * share;

/** Widths and depths of a body shape in units of a thousandth of the height. */
export function landmarks(shape: Shape): Landmarks {
  const { shoulder, bust, waist, hip, belly, limb } = factors[shape];
  const joint = 95 * shoulder;
  const half = {
    neck: 28.5 * blend(limb, 0.45),
    joint,
    acromion: 101 * shoulder,
    axilla: 84 * blend(bust, 0.35) * blend(shoulder, 0.5),
    chest: 86 * blend(bust, 0.6),
    ribs: 81 * blend(waist, 0.75),
    waist: 73 * waist,
    crest: 86 * blend(waist, 0.45) * blend(hip, 0.55),
    hip: 103 * hip,
    thigh: 96 * blend(hip, 0.45) * blend(limb, 0.3),
  };
  const reach = (x: number, y: number) => (x + 22 * limb - joint) / (y - 206);
  const clear = Math.max(
    reach(half.hip + 17, Y.hip),
    reach(half.waist + 12, Y.waist),
    reach(half.chest + 3 * limb + 10, 306),
  );
  return {
    bust,
    half,
    limb,
    depth: {
      bust: 62 * blend(bust, 0.9),
      ribs: 45 * blend(waist, 0.7),
      belly: 47 * belly,
      back: 58 * blend(bust, 0.35),
      lumbar: 30 * blend(waist, 0.6),
      buttock: 70 * blend(hip, 0.9),
      thigh: 43 * blend(limb, 0.8),
    },
    armAngle: Math.atan(Math.max(Math.tan(0.265), clear)),
  };
}
