/** Words around the printed body map. */
export const mapMessages = {
  front: { id: 'document.map.front', defaultMessage: 'Treated areas, front' },
  back: { id: 'document.map.back', defaultMessage: 'Treated areas, back' },
  right: { id: 'document.map.right', defaultMessage: 'Patient’s right' },
  left: { id: 'document.map.left', defaultMessage: 'Patient’s left' },
} as const;
