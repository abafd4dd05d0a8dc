import { mostOnSheet } from '../../../shared/ipc/photo-channels.ts';
import type { Photo } from '../../../shared/photos/photo.ts';

/** What a sheet shows, and how many more were wanted than fit on one. */
export interface PhotosForSheet {
  readonly photos: readonly Photo[];
  readonly left: number;
}

/** The photos for a sheet: those that were chosen, else all; the newest that fit, never one that is not valid. */
export const photosForSheet = (photos: readonly Photo[], chosen: ReadonlySet<string>): PhotosForSheet => {
  const valid = photos.filter(({ attachment }) => attachment.invalid === null);
  const picked = valid.filter(({ attachment }) => chosen.has(attachment.id));
  const wanted = picked.length > 0 ? picked : valid;
  return { photos: wanted.slice(0, mostOnSheet), left: Math.max(0, wanted.length - mostOnSheet) };
};
