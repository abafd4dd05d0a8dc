import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { longestSheetPicture } from '../../../shared/ipc/photo-channels.ts';
import type { Photo } from '../../../shared/photos/photo.ts';

/** Longest side of a photo on a printed sheet, px: 300 dots an inch at the width of a column. */
const longestSide = 900;

const base64 = (bytes: Uint8Array): string => (bytes as Uint8Array & { toBase64: () => string }).toBase64();

/** A photo as small as it is printed, JPEG in base64; undefined where it cannot be shown. One at a time, so that memory holds one. */
export const smallJpeg = async ({ attachment }: Pick<Photo, 'attachment'>): Promise<string | undefined> => {
  const image = new Image();
  image.src = pictureAddress(attachment.id, 'whole');
  const shown = await image.decode().then(
    () => true,
    () => false,
  );
  if (!shown) return undefined;
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(image.naturalWidth * scale)),
    Math.max(1, Math.round(image.naturalHeight * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of [0.85, 0.7, 0.5]) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const text = base64(new Uint8Array(await blob.arrayBuffer()));
    if (text.length <= longestSheetPicture) return text;
  }
  return undefined;
};
