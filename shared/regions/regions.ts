/** The permanent region codes, in anatomical order from head to foot; stored in signed entries, never renamed or reused. */
export const regions = [
  'scalp',
  'face',
  'forehead',
  'periorbital',
  'nose',
  'cheek',
  'upper-lip',
  'chin',
  'jaw',
  'neck',
  'shoulder',
  'axilla',
  'upper-arm-outer',
  'upper-arm-inner',
  'forearm',
  'hand',
  'chest-upper',
  'breast',
  'abdomen-upper',
  'abdomen-lower',
  'flank',
  'upper-back',
  'lower-back',
  'hip',
  'buttock',
  'thigh-front',
  'thigh-outer',
  'thigh-inner',
  'thigh-back',
  'knee',
  'knee-back',
  'shin',
  'calf',
  'foot',
] as const;
export type Region = (typeof regions)[number];

/** The patient's own right and left; right comes first wherever both are listed. */
export const sides = ['right', 'left'] as const;
export type Side = (typeof sides)[number];

/** One treatable area of the body: a region on one side. */
export interface RegionSide {
  readonly region: Region;
  readonly side: Side;
}

export const regionGroups = ['head', 'face', 'arm', 'trunk', 'abdomen', 'hip', 'leg'] as const;
export type RegionGroup = (typeof regionGroups)[number];

export interface RegionInfo {
  /** One of the four abdominal quadrants of the Davey score. */
  readonly davey: boolean;
  /** Soft depth range in µm: a practice default from weak sources, a reminder and no limit. */
  readonly softMinUm: number;
  readonly softMaxUm: number;
  readonly group: RegionGroup;
  /** Stays unknown until the practice says otherwise. */
  readonly intimate: 'unknown';
}

const info = (group: RegionGroup, softMinUm: number, softMaxUm: number, davey = false): RegionInfo => ({
  davey,
  softMinUm,
  softMaxUm,
  group,
  intimate: 'unknown',
});

const table: Readonly<Record<Region, RegionInfo>> = {
  scalp: info('head', 250, 1500),
  face: info('face', 250, 1500),
  forehead: info('face', 250, 750),
  periorbital: info('face', 200, 500),
  nose: info('face', 250, 750),
  cheek: info('face', 500, 2000),
  'upper-lip': info('face', 250, 750),
  chin: info('face', 500, 2000),
  jaw: info('face', 500, 2000),
  neck: info('head', 500, 1500),
  shoulder: info('arm', 500, 1500),
  axilla: info('arm', 500, 1500),
  'upper-arm-outer': info('arm', 500, 1500),
  'upper-arm-inner': info('arm', 500, 1500),
  forearm: info('arm', 500, 1500),
  hand: info('arm', 500, 1500),
  'chest-upper': info('trunk', 500, 1500),
  breast: info('trunk', 500, 1500),
  'abdomen-upper': info('abdomen', 1000, 2000, true),
  'abdomen-lower': info('abdomen', 1000, 2000, true),
  flank: info('abdomen', 1000, 2000),
  'upper-back': info('trunk', 1000, 2000),
  'lower-back': info('trunk', 1000, 2000),
  hip: info('hip', 1000, 2000),
  buttock: info('hip', 1000, 2500),
  'thigh-front': info('leg', 1000, 2500),
  'thigh-outer': info('leg', 1000, 2500),
  'thigh-inner': info('leg', 500, 1500),
  'thigh-back': info('leg', 1000, 2500),
  knee: info('leg', 1000, 2000),
  'knee-back': info('leg', 500, 1500),
  shin: info('leg', 1000, 2000),
  calf: info('leg', 1000, 2000),
  foot: info('leg', 250, 1500),
};

/** What is known about a region; soft depth ranges in µm are practice defaults (commercial charts, weak sources). */
export function regionInfo(region: Region): RegionInfo {
  return table[region];
}
