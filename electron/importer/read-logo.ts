import sharp from 'sharp';
import { type FileType, mostPixels } from '../../shared/attachments/attachment.ts';
import {
  logoHeightPx,
  logoWidthPx,
  mostLogoBytes,
  type LogoInfo,
} from '../../shared/printing/print-habits.ts';

/** A logo as it is kept, without its hash. */
export interface ReadLogo extends Pick<LogoInfo, 'type' | 'widthPx' | 'heightPx'> {
  readonly file: Buffer;
}

/** Largest file that a logo is taken from, bytes. */
export const mostLogoFile = 10 * 1024 * 1024;

/**
 * Decodes a picture, turns it upright, draws it as small as documents need and writes it anew: nothing that was beside its
 * pixels stays. Never made larger, never another shape. Throws what the decoder says of a damaged one.
 */
export async function readLogo(bytes: Buffer, type: Extract<FileType, 'png' | 'jpeg'>): Promise<ReadLogo> {
  const open = () =>
    sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels, sequentialRead: true, pages: 1 });
  const about = await open().metadata();
  if (about.format !== type || (about.pages ?? 1) > 1) throw new Error('not what its header says');
  const small = open()
    .autoOrient()
    .resize(logoWidthPx, logoHeightPx, { fit: 'inside', withoutEnlargement: true });
  const tries = [
    ...(type === 'png' ? [small.clone().png(), small.clone().png({ palette: true })] : []),
    small.clone().flatten({ background: '#fff' }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
    small.clone().flatten({ background: '#fff' }).jpeg({ quality: 75 }),
  ];
  for (const written of tries) {
    const { data: file, info } = await written.toBuffer({ resolveWithObject: true });
    if (file.length <= mostLogoBytes)
      return {
        type: info.format === 'png' ? 'png' : 'jpeg',
        widthPx: info.width,
        heightPx: info.height,
        file,
      };
  }
  throw new Error('a picture of this size is always smaller');
}
