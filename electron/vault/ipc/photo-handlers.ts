import { findKnownPhoto, listPhotos, savePhoto, saveRound } from '../services/photos.ts';
import { printPhotoSheet, printScaleCard } from '../services/photo-sheets.ts';

/** Who answers the channels of `shared/ipc/photo-channels.ts`. */
export const photoHandlers = {
  'photos:list': listPhotos,
  'photos:known': findKnownPhoto,
  'photos:save': savePhoto,
  'photos:save-round': saveRound,
  'photos:print-sheet': printPhotoSheet,
  'photos:print-card': printScaleCard,
} as const;
