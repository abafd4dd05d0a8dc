import type { View } from '../../../../shared/body-map/landmarks.ts';
import type { Message } from '../../../../shared/labels/message.ts';

/** Words about avoid-zones in the session record and among earlier versions. */
export const zoneMessages = {
  numbered: { id: 'zone-document.numbered', defaultMessage: 'Avoid-zone {number}' },
  size: { id: 'zone-document.size', defaultMessage: '{size} mm' },
  place: {
    id: 'zone-document.place',
    defaultMessage: '{area}, {view}, {x} % from the left and {y} % from the top of the region',
  },
} as const;

export const viewWords: Readonly<Record<View, Message>> = {
  front: { id: 'zone-document.view.front', defaultMessage: 'seen from the front' },
  back: { id: 'zone-document.view.back', defaultMessage: 'seen from the back' },
  right: { id: 'zone-document.view.right', defaultMessage: 'seen from the right' },
  left: { id: 'zone-document.view.left', defaultMessage: 'seen from the left' },
};
