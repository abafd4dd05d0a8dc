import {
  type FileType,
  type ImportRefusal,
  mostFileBytes,
  mostPixels,
} from '../../shared/attachments/attachment.ts';
import { type Frame, jpegFrame, pngFrame, webpFrame } from './picture-headers.ts';

/** What the first look at a file says, before anything of it is decoded. */
export type Checked =
  { readonly ok: true; readonly type: FileType } | { readonly ok: false; readonly why: ImportRefusal };

const no = (why: ImportRefusal): Checked => ({ ok: false, why });

const endings: Readonly<Record<FileType, RegExp>> = {
  jpeg: /\.(jpe?g|jpe|jfif)$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
  pdf: /\.pdf$/i,
};

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', at, at + length);

const heicBrands = /^(hei[cmsx]|hev[cmsx]|mif[12]|msf1|MiHE)$/;
const avifBrands = /^(avi[fs]|MA1[AB])$/;

/** What a file of the ISO media family (ISO/IEC 14496-12) holds, by its first brand: a picture or a film. */
const mediaKind = (brand: string): ImportRefusal =>
  heicBrands.test(brand) ? 'file-heic' : avifBrands.test(brand) ? 'file-unknown' : 'file-video';

/** What is told apart by name among what is never taken in. */
const refusedKind = (bytes: Uint8Array): ImportRefusal => {
  const box = textAt(bytes, 4, 4);
  if (box === 'ftyp') return mediaKind(textAt(bytes, 8, 4));
  // Films of old cameras begin without a brand (QuickTime), or are AVI.
  if (/^(moov|mdat|wide)$/.test(box) || (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'AVI '))
    return 'file-video';
  const start = textAt(bytes, 0, 1024)
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(\?xml|svg|!doctype svg)/.test(start) && start.includes('<svg')) return 'file-vector';
  if (/^<(!doctype html|html|head|body|script|\?xml|!--)/.test(start)) return 'file-web-page';
  return /^gif8[79]a/.test(start) ? 'file-animated' : 'file-unknown';
};

const typeOf = (bytes: Uint8Array): FileType | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (textAt(bytes, 0, 8) === '\u0089PNG\r\n\u001A\n') return 'png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  return textAt(bytes, 0, 5) === '%PDF-' ? 'pdf' : undefined;
};

const frames: Readonly<Record<Exclude<FileType, 'pdf'>, (bytes: Uint8Array) => Frame | undefined>> = {
  jpeg: jpegFrame,
  png: pngFrame,
  webp: webpFrame,
};

/** The end mark of a PDF stands in its last kilobyte; a file that goes on after it may be something else as well. */
const isWholePdf = (bytes: Uint8Array): boolean => textAt(bytes, bytes.length - 1024, 1024).includes('%%EOF');

/**
 * The type of a file by its first bytes, if it is one that is taken in: never by its name, which only may not say
 * something else. Size, pixels and animation are read from the header and refused before anything is decoded.
 */
export function checkHeader(bytes: Uint8Array, name: string): Checked {
  if (bytes.length === 0) return no('file-empty');
  if (bytes.length > mostFileBytes) return no('file-too-large');
  const type = typeOf(bytes);
  if (type === undefined) return no(refusedKind(bytes));
  if (/\.[^.\s]{1,10}$/.test(name) && !endings[type].test(name)) return no('file-ending');
  if (type === 'pdf') return isWholePdf(bytes) ? { ok: true, type } : no('file-cut');
  const frame = frames[type](bytes);
  if (frame === undefined) return no('file-damaged');
  if (frame.animated) return no('file-animated');
  const { widthPx, heightPx } = frame;
  if (widthPx === 0 || heightPx === 0) return no('file-damaged');
  return widthPx * heightPx > mostPixels ? no('file-pixels') : { ok: true, type };
}
