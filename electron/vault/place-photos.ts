import { momentTaken } from '../../shared/photos/taken.ts';
import { moveEvent, selectFileMoments } from './db/events.ts';
import { selectPatient } from './db/patients.ts';
import { selectPhotoTimes } from './db/photos.ts';
import type { Db } from './db/run.ts';

/**
 * Puts a patient's photos, or only one of them, where they were taken in the timeline. To be called after every change of what
 * that follows from: a photo that comes, its day, the patient's date of birth, and in which chart it is read.
 */
export const placePhotos = (tx: Db, patient: string, only: string | null = null): void => {
  const born = selectPatient(tx, patient)?.born;
  const photos = born === undefined ? [] : selectPhotoTimes(tx, { patient, only });
  if (born === undefined || photos.length === 0) return;
  const moments = selectFileMoments(tx, patient);
  for (const { id, ...times } of photos) {
    const [at, to] = [moments.get(id), momentTaken({ ...times, born })];
    if (at !== undefined && at !== to) moveEvent(tx, { patient, id, at }, to);
  }
};
