import type { Region, RegionSide, Side } from '../regions/regions.ts';
import { sides } from '../regions/regions.ts';

/** The regions that are photographed as a series. Codes are permanent: entries hold them. */
export const packIds = ['abdomen', 'hip', 'thigh', 'breast', 'back', 'face'] as const;
export type PackId = (typeof packIds)[number];

/** From where a photo is taken. Codes are permanent. */
export const stepIds = [
  'front',
  'back',
  'right-oblique',
  'left-oblique',
  'right-side',
  'left-side',
  'right-inner',
  'left-inner',
  'close-up',
] as const;
export type StepId = (typeof stepIds)[number];

/** The drawn frame that is shown where there is no earlier photo of the view. */
export const outlines = [
  'trunk',
  'trunk-turned',
  'hips',
  'thighs',
  'thigh',
  'head',
  'head-turned',
  'close-up',
] as const;
export type Outline = (typeof outlines)[number];

export interface ViewStep {
  readonly id: StepId;
  readonly outline: Outline;
  readonly areas: readonly RegionSide[];
}

const both = (...names: readonly Region[]): readonly RegionSide[] =>
  names.flatMap((region) => sides.map((side): RegionSide => ({ region, side })));
const of = (side: Side, ...names: readonly Region[]): readonly RegionSide[] =>
  names.map((region) => ({ region, side }));
const step = (id: StepId, outline: Outline, areas: readonly RegionSide[]): ViewStep => ({
  id,
  outline,
  areas,
});

/**
 * What is photographed of each region, in the order in which it is taken: whole region, both sides, then near with a scale
 * (context, regional, close-up with a marker: domain.md §6, photo standards). A practice leaves out what it does not need.
 */
export const viewPacks: Readonly<Record<PackId, readonly ViewStep[]>> = {
  abdomen: [
    step('front', 'trunk', both('abdomen-upper', 'abdomen-lower')),
    step('right-oblique', 'trunk-turned', of('right', 'abdomen-upper', 'abdomen-lower', 'flank')),
    step('left-oblique', 'trunk-turned', of('left', 'abdomen-upper', 'abdomen-lower', 'flank')),
    step('close-up', 'close-up', []),
  ],
  hip: [
    step('front', 'hips', both('hip')),
    step('right-side', 'hips', of('right', 'hip', 'flank')),
    step('left-side', 'hips', of('left', 'hip', 'flank')),
    step('back', 'hips', both('hip', 'buttock')),
    step('close-up', 'close-up', []),
  ],
  thigh: [
    step('front', 'thighs', both('thigh-front')),
    step('back', 'thighs', both('thigh-back')),
    step('right-side', 'thigh', of('right', 'thigh-outer')),
    step('left-side', 'thigh', of('left', 'thigh-outer')),
    step('right-inner', 'thigh', of('right', 'thigh-inner')),
    step('left-inner', 'thigh', of('left', 'thigh-inner')),
    step('close-up', 'close-up', []),
  ],
  breast: [
    step('front', 'trunk', both('breast')),
    step('right-oblique', 'trunk-turned', of('right', 'breast')),
    step('left-oblique', 'trunk-turned', of('left', 'breast')),
    step('close-up', 'close-up', []),
  ],
  back: [
    step('back', 'trunk', both('upper-back', 'lower-back')),
    step('right-oblique', 'trunk-turned', of('right', 'upper-back', 'lower-back', 'flank')),
    step('left-oblique', 'trunk-turned', of('left', 'upper-back', 'lower-back', 'flank')),
    step('close-up', 'close-up', []),
  ],
  face: [
    step('front', 'head', both('forehead', 'cheek', 'chin')),
    step('right-oblique', 'head-turned', of('right', 'forehead', 'cheek', 'jaw')),
    step('left-oblique', 'head-turned', of('left', 'forehead', 'cheek', 'jaw')),
    step('right-side', 'head-turned', of('right', 'cheek', 'jaw')),
    step('left-side', 'head-turned', of('left', 'cheek', 'jaw')),
    step('close-up', 'close-up', []),
  ],
};

/** A step of a pack; undefined where the pack has no such view. */
export const stepOf = (pack: PackId, id: StepId): ViewStep | undefined =>
  viewPacks[pack].find((each) => each.id === id);

/** The packs in which these areas are photographed, in the order of the body; all of them where no area says. */
export const packsFor = (areas: readonly RegionSide[]): readonly PackId[] => {
  const named = new Set(areas.map(({ region }) => region));
  const fitting = packIds.filter((pack) =>
    viewPacks[pack].some((each) => each.areas.some(({ region }) => named.has(region))),
  );
  return fitting.length > 0 ? fitting : packIds;
};
