/** English names of the detail drawings of the body map. */
import type { DetailId } from '../body-map/details.ts';
import type { Message } from './message.ts';

export const detailLabels = {
  abdomen: { id: 'map-detail.abdomen', defaultMessage: 'Abdomen and flanks' },
  thighs: { id: 'map-detail.thighs', defaultMessage: 'Hips and thighs' },
  chest: { id: 'map-detail.chest', defaultMessage: 'Breast and chest' },
  'arm-right': { id: 'map-detail.arm-right', defaultMessage: 'Right arm' },
  'arm-left': { id: 'map-detail.arm-left', defaultMessage: 'Left arm' },
  knees: { id: 'map-detail.knees', defaultMessage: 'Knees and calves' },
  face: { id: 'map-detail.face', defaultMessage: 'Face and neck' },
} satisfies Record<DetailId, Message>;
