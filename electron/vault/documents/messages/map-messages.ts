import type { View } from '../../../../shared/body-map/landmarks.ts';
import type { Message } from '../../../../shared/labels/message.ts';

/** What a screen reader hears of the printed body map, by view. */
export const mapTitles: Readonly<Record<View, Message>> = {
  front: { id: 'document.map.front', defaultMessage: 'Treated areas, front' },
  back: { id: 'document.map.back', defaultMessage: 'Treated areas, back' },
  right: { id: 'document.map.from-right', defaultMessage: 'Treated areas, seen from the right' },
  left: { id: 'document.map.from-left', defaultMessage: 'Treated areas, seen from the left' },
};

/** Words around the printed body map. */
export const mapMessages = {
  right: { id: 'document.map.right', defaultMessage: 'Right' },
  left: { id: 'document.map.left', defaultMessage: 'Left' },
  close: { id: 'document.map.close', defaultMessage: '{what}, closer' },
  detail: { id: 'document.map.detail', defaultMessage: '{what}, closer: {part}' },
} as const;
