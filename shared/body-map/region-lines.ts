/** Border lines of the regions, in the curved coordinates of chart.ts, and the regions they enclose per view. */
import type { Band } from './chart.ts';
import { Y } from './landmarks.ts';
import { ease } from './points.ts';
import type { Region } from '../regions/regions.ts';

export type RegionBand = readonly [region: Region, band: Band];

// Lines across: height y as a function of `across` (0 midline or front, 1 outer or back edge).
/** Height of the jaw line. */
export const jaw = (u: number) => 128 - 17 * u ** 2.2;
/** Height of the hairline. */
export const hairline = (u: number) => 23 + 15 * ease(0.35, 1, u);
const nape = (u: number) => 124 - 8 * u * u;
const collar = (u: number) => 193 - 23 * u ** 1.5;
/** Height of the fold under the breast. */
export const fold = (u: number) => Y.fold - 6 + 13 * Math.sin(Math.PI * Math.min(1, u * 1.15)) - 16 * u ** 3;
const crest = (u: number) => 470 - 42 * u;
/** Height of the fold of the groin. */
export const groin = (u: number) => 502 - 42 * Math.min(1.3, u / 0.62) ** 1.4;
const thighTop = (u: number) => (u < 0.28 ? 536 + ((groin(0.28) - 536) * u) / 0.28 : groin(u));
/** Height of the fold under the buttock. */
export const gluteal = (u: number) => Y.glutealFold - 6 + 12 * Math.sin(Math.PI * Math.min(1, u / 0.9));
/** End of the shoulder, down the arm. */
export const deltoid = (u: number) => 0.4 + 0.13 * Math.sin(Math.PI * u);
const HIP_END = 530;

// Lines down: `across` as a function of the height.
const hipEdge = (above: number, below: number) => (y: number) =>
  above + (below - above) * Math.min(1, Math.max(0, (y - 455) / (HIP_END - 455)));
const bump = (mid: number, half: number, size: number) => (t: number) =>
  size * Math.sqrt(Math.max(0, 1 - ((t - mid) / half) ** 2));
const pit = bump(255, 29, 0.27);
/** Outer edge of chest and upper back, where the armpit begins. */
export const chestEdge = (y: number) => 1 - pit(y);
/** Inner edge of the shoulder, where the armpit begins. */
export const armPit = bump(0, 0.25, 0.45);

/** From one edge of the body part to the other. */
export const all = { from: 0, to: 1 };
// Flank, hip and outer thigh are drawn broader than they look from the front, so that a finger can hit them.
const frontEdge = hipEdge(0.55, 0.63);
const backEdge = hipEdge(0.57, 0.63);
const outerThigh: RegionBand = ['thigh-outer', { top: HIP_END, bottom: Y.kneeTop, from: 0.63, to: 1 }];

/** Regions of the front; the head is separate, see head-regions.ts. */
export const frontBands: readonly RegionBand[] = [
  ['neck', { top: jaw, bottom: collar, ...all }],
  ['chest-upper', { top: collar, bottom: 246, from: 0, to: chestEdge }],
  ['breast', { top: 246, bottom: fold, from: 0, to: chestEdge }],
  ['abdomen-upper', { top: fold, bottom: Y.navel, from: 0, to: frontEdge }],
  ['abdomen-lower', { top: Y.navel, bottom: groin, from: 0, to: frontEdge }],
  ['flank', { top: fold, bottom: crest, from: frontEdge, to: 1 }],
  ['hip', { top: crest, bottom: HIP_END, from: frontEdge, to: 1 }],
  ['thigh-inner', { top: thighTop, bottom: Y.kneeTop, from: 0, to: 0.32 }],
  ['thigh-front', { top: thighTop, bottom: Y.kneeTop, from: 0.32, to: frontEdge }],
  outerThigh,
  ['knee', { top: Y.kneeTop, bottom: Y.kneeBottom, ...all }],
  ['shin', { top: Y.kneeBottom, bottom: 914, ...all }],
];
/** Regions of the back. */
export const backBands: readonly RegionBand[] = [
  ['scalp', { top: 0, bottom: nape, ...all }],
  ['neck', { top: nape, bottom: collar, ...all }],
  ['upper-back', { top: collar, bottom: 306, from: 0, to: chestEdge }],
  ['lower-back', { top: 306, bottom: crest, from: 0, to: backEdge }],
  ['flank', { top: 306, bottom: crest, from: backEdge, to: 1 }],
  ['buttock', { top: crest, bottom: gluteal, from: 0, to: backEdge }],
  ['hip', { top: crest, bottom: HIP_END, from: backEdge, to: 1 }],
  ['thigh-inner', { top: gluteal, bottom: Y.kneeTop, from: 0, to: 0.3 }],
  ['thigh-back', { top: gluteal, bottom: Y.kneeTop, from: 0.3, to: 0.63 }],
  outerThigh,
  ['knee-back', { top: Y.kneeTop, bottom: Y.kneeBottom, ...all }],
  ['calf', { top: Y.kneeBottom, bottom: 914, ...all }],
];
const sideCollar = (u: number) => 193 - 24 * u;
const sideFold = (u: number) => Y.fold + 4 - 24 * u;
const sideCrest = (u: number) => Y.crest + 6 + 20 * Math.abs(u - 0.5);
const sideGroin = (u: number) => 520 - 190 * u;
/** Regions of both sides, before the arm covers some of them. */
export const sideBands: readonly RegionBand[] = [
  ['face', { top: 0, bottom: (u) => 136 - 26 * u, from: 0, to: 0.5 }],
  ['scalp', { top: 0, bottom: (u) => 123 + 16 * (u - 0.5), from: 0.5, to: 1 }],
  ['neck', { top: (u) => (u < 0.5 ? 136 - 26 * u : 123 + 16 * (u - 0.5)), bottom: sideCollar, ...all }],
  ['chest-upper', { top: sideCollar, bottom: 240, from: 0, to: 0.42 }],
  ['breast', { top: 240, bottom: sideFold, from: 0, to: 0.42 }],
  ['upper-back', { top: sideCollar, bottom: sideFold, from: 0.42, to: 1 }],
  ['abdomen-upper', { top: sideFold, bottom: Y.navel, from: 0, to: 0.38 }],
  ['abdomen-lower', { top: Y.navel, bottom: sideGroin, from: 0, to: 0.38 }],
  ['flank', { top: sideFold, bottom: sideCrest, from: 0.38, to: 0.72 }],
  ['lower-back', { top: sideFold, bottom: sideCrest, from: 0.72, to: 1 }],
  ['hip', { top: sideCrest, bottom: HIP_END, from: 0.38, to: 0.68 }],
  ['buttock', { top: sideCrest, bottom: Y.glutealFold, from: 0.68, to: 1 }],
  ['thigh-front', { top: sideGroin, bottom: Y.kneeTop, from: 0, to: 0.38 }],
  ['thigh-outer', { top: HIP_END, bottom: Y.kneeTop, from: 0.38, to: 0.68 }],
  ['thigh-back', { top: Y.glutealFold, bottom: Y.kneeTop, from: 0.68, to: 1 }],
  ['knee', { top: Y.kneeTop, bottom: Y.kneeBottom, from: 0, to: 0.52 }],
  ['knee-back', { top: Y.kneeTop, bottom: Y.kneeBottom, from: 0.52, to: 1 }],
  ['shin', { top: Y.kneeBottom, bottom: 914, from: 0, to: 0.48 }],
  ['calf', { top: Y.kneeBottom, bottom: 914, from: 0.48, to: 1 }],
];

const fore: RegionBand = ['forearm', { top: 1, bottom: 2, ...all }];
/** Regions of the arm below the shoulder, front and back, in the coordinates of the arm. */
export const armBands: readonly RegionBand[] = [
  ['upper-arm-inner', { top: deltoid, bottom: 1, from: 0, to: 0.5 }],
  ['upper-arm-outer', { top: deltoid, bottom: 1, from: 0.5, to: 1 }],
  fore,
];
/** The same from the side, where the inner half is not seen. */
export const sideArmBands: readonly RegionBand[] = [
  ['upper-arm-outer', { top: deltoid, bottom: 1, ...all }],
  fore,
];
