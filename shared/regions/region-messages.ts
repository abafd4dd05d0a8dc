/** English labels of regions, sides and groups as messages; the codes are what is stored. */
import type { Region, RegionGroup, Side } from './regions.ts';

export interface RegionMessage {
  readonly id: string;
  readonly defaultMessage: string;
}

export const regionMessages: Readonly<Record<Region, RegionMessage>> = {
  scalp: { id: 'region.scalp', defaultMessage: 'Scalp' },
  face: { id: 'region.face', defaultMessage: 'Face' },
  forehead: { id: 'region.forehead', defaultMessage: 'Forehead' },
  periorbital: { id: 'region.periorbital', defaultMessage: 'Around the eye' },
  nose: { id: 'region.nose', defaultMessage: 'Nose' },
  cheek: { id: 'region.cheek', defaultMessage: 'Cheek' },
  'upper-lip': { id: 'region.upper-lip', defaultMessage: 'Upper lip' },
  chin: { id: 'region.chin', defaultMessage: 'Chin' },
  jaw: { id: 'region.jaw', defaultMessage: 'Jaw' },
  neck: { id: 'region.neck', defaultMessage: 'Neck' },
  shoulder: { id: 'region.shoulder', defaultMessage: 'Shoulder' },
  axilla: { id: 'region.axilla', defaultMessage: 'Armpit' },
  'upper-arm-outer': { id: 'region.upper-arm-outer', defaultMessage: 'Outer upper arm' },
  'upper-arm-inner': { id: 'region.upper-arm-inner', defaultMessage: 'Inner upper arm' },
  forearm: { id: 'region.forearm', defaultMessage: 'Forearm' },
  hand: { id: 'region.hand', defaultMessage: 'Hand' },
  'chest-upper': { id: 'region.chest-upper', defaultMessage: 'Upper chest' },
  breast: { id: 'region.breast', defaultMessage: 'Breast' },
  'abdomen-upper': { id: 'region.abdomen-upper', defaultMessage: 'Upper abdomen' },
  'abdomen-lower': { id: 'region.abdomen-lower', defaultMessage: 'Lower abdomen' },
  flank: { id: 'region.flank', defaultMessage: 'Flank' },
  'upper-back': { id: 'region.upper-back', defaultMessage: 'Upper back' },
  'lower-back': { id: 'region.lower-back', defaultMessage: 'Lower back' },
  hip: { id: 'region.hip', defaultMessage: 'Hip' },
  buttock: { id: 'region.buttock', defaultMessage: 'Buttock' },
  'thigh-front': { id: 'region.thigh-front', defaultMessage: 'Front of thigh' },
  'thigh-outer': { id: 'region.thigh-outer', defaultMessage: 'Outer thigh' },
  'thigh-inner': { id: 'region.thigh-inner', defaultMessage: 'Inner thigh' },
  'thigh-back': { id: 'region.thigh-back', defaultMessage: 'Back of thigh' },
  knee: { id: 'region.knee', defaultMessage: 'Knee' },
  'knee-back': { id: 'region.knee-back', defaultMessage: 'Back of knee' },
  shin: { id: 'region.shin', defaultMessage: 'Shin' },
  calf: { id: 'region.calf', defaultMessage: 'Calf' },
  foot: { id: 'region.foot', defaultMessage: 'Foot' },
};

export const sideMessages: Readonly<Record<Side, RegionMessage>> = {
  right: { id: 'side.right', defaultMessage: 'right' },
  left: { id: 'side.left', defaultMessage: 'left' },
};

export const regionGroupMessages: Readonly<Record<RegionGroup, RegionMessage>> = {
  head: { id: 'region-group.head', defaultMessage: 'Head and neck' },
  face: { id: 'region-group.face', defaultMessage: 'Face' },
  arm: { id: 'region-group.arm', defaultMessage: 'Shoulder and arm' },
  trunk: { id: 'region-group.trunk', defaultMessage: 'Chest and back' },
  abdomen: { id: 'region-group.abdomen', defaultMessage: 'Abdomen and flank' },
  hip: { id: 'region-group.hip', defaultMessage: 'Hip and buttock' },
  leg: { id: 'region-group.leg', defaultMessage: 'Leg' },
};

/** A region with its side, for example "Lower abdomen, right". */
export const areaMessage: RegionMessage = { id: 'region.with-side', defaultMessage: '{region}, {side}' };
