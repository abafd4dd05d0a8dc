import sharp, { type Sharp } from 'sharp';
import {
  type FileContent,
  type FileType,
  type ImportRefusal,
  mostPixels,
} from '../../shared/attachments/attachment.ts';
import { captureTime } from './capture-time.ts';

/** A picture as it is kept, and its small one. */
export interface Picture {
  readonly content: FileContent;
  readonly file: Buffer;
  readonly thumbnail: Buffer;
}

type PictureType = Exclude<FileType, 'pdf'>;

/** Longest side of the small picture, and the most that it may take: it lies in the database. */
const smallPx = 320;
const mostSmallBytes = 40_000;

sharp.cache(false);
sharp.concurrency(2);

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels, sequentialRead: true, pages: 1 });

const written: Readonly<Record<PictureType, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: 92 }),
};

/** Small enough at the first quality that fits. */
const smallOf = async (bytes: Buffer): Promise<Buffer> => {
  const small = open(bytes)
    .autoOrient()
    .resize(smallPx, smallPx, { fit: 'inside', withoutEnlargement: true });
  for (const quality of [80, 60, 40]) {
    const made = await small.clone().webp({ quality }).toBuffer();
    if (made.length <= mostSmallBytes) return made;
  }
  return small.clone().resize(160, 160, { fit: 'inside' }).webp({ quality: 40 }).toBuffer();
};

/**
 * Decodes a picture, turns it upright by its EXIF and writes it anew in its own format: everything that was beside the
 * pixels (EXIF with place and names, XMP, comments, what follows the end) stays behind. Colours become sRGB. Throws what
 * the decoder says of a damaged one.
 */
export async function readPicture(bytes: Buffer, type: PictureType): Promise<Picture> {
  const about = await open(bytes).metadata();
  if (about.format !== type || (about.pages ?? 1) > 1) throw new Error('not what its header says');
  const { data: file, info } = await written[type](open(bytes).autoOrient()).toBuffer({
    resolveWithObject: true,
  });
  const content = {
    type,
    bytes: file.length,
    widthPx: info.width,
    heightPx: info.height,
    pages: null,
    capturedAt: about.exif ? captureTime(about.exif) : null,
  };
  return { content, file, thumbnail: await smallOf(file) };
}

/** Whether the decoder met the end too early, or something else that it cannot read. */
export const decodeRefusal = (error: unknown): ImportRefusal => {
  const said = error instanceof Error ? error.message : '';
  if (/exceeds pixel limit/i.test(said)) return 'file-pixels';
  return /premature end|truncated|too short|end of (file|stream|input)|not enough data/i.test(said)
    ? 'file-cut'
    : 'file-damaged';
};
