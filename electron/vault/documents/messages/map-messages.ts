/** Words around the printed body map. */
export const mapMessages = {
  front: { id: 'document.map.front', defaultMessage: 'Treated areas, front' },
  back: { id: 'document.map.back', defaultMessage: 'Treated areas, back' },
  right: { id: 'document.map.right', defaultMessage: 'Right' },
  left: { id: 'document.map.left', defaultMessage: 'Left' },
} as const;
