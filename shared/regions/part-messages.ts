/** English labels of the parts of a region. */
import type { AreaPart } from './area-parts.ts';
import type { RegionMessage } from './region-messages.ts';

export const areaPartMessages: Readonly<Record<AreaPart, RegionMessage>> = {
  'upper-half': { id: 'area-part.upper-half', defaultMessage: 'upper half' },
  'lower-half': { id: 'area-part.lower-half', defaultMessage: 'lower half' },
  'upper-third': { id: 'area-part.upper-third', defaultMessage: 'upper third' },
  'middle-third': { id: 'area-part.middle-third', defaultMessage: 'middle third' },
  'lower-third': { id: 'area-part.lower-third', defaultMessage: 'lower third' },
  'upper-inner': { id: 'area-part.upper-inner', defaultMessage: 'upper inner part' },
  'upper-outer': { id: 'area-part.upper-outer', defaultMessage: 'upper outer part' },
  'middle-inner': { id: 'area-part.middle-inner', defaultMessage: 'middle inner part' },
  'middle-outer': { id: 'area-part.middle-outer', defaultMessage: 'middle outer part' },
  'lower-inner': { id: 'area-part.lower-inner', defaultMessage: 'lower inner part' },
  'lower-outer': { id: 'area-part.lower-outer', defaultMessage: 'lower outer part' },
};

/** An area with the parts of it that are meant, for example "Outer thigh, left: upper third". */
export const areaWithPartsMessage: RegionMessage = {
  id: 'region.with-parts',
  defaultMessage: '{area}: {parts}',
};
