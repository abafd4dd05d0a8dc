import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { Failure } from '../../../shared/errors.ts';
import { longestScanPage, mostScanPages } from '../../../shared/ipc/scan-page-channels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import type { OpenPdf } from '../attachments/pdf-document.ts';

/** Longest side of a page, px: A4 at 200 dots an inch. */
const longestSide = 2339;

const unreadable: Failure = { code: 'damaged', reason: 'pdf-unreadable' };

const base64 = (bytes: Uint8Array): string => (bytes as Uint8Array & { toBase64: () => string }).toBase64();

/** A drawn page as a JPEG, so coarse that it may be handed over; undefined where none is small enough. */
const jpegOf = async (canvas: HTMLCanvasElement): Promise<string | undefined> => {
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (!blob) return undefined;
    const text = base64(new Uint8Array(await blob.arrayBuffer()));
    if (text.length <= longestScanPage) return text;
  }
  return undefined;
};

const canvasOf = (width: number, height: number): HTMLCanvasElement => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return canvas;
};

const drawPicture = async (id: string): Promise<string | undefined> => {
  const image = new Image();
  image.src = pictureAddress(id, 'whole');
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = canvasOf(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return jpegOf(canvas);
};

/** A page of a PDF, drawn without its annotations, as the viewer does. */
const drawPdfPage = async (pdf: OpenPdf, number: number): Promise<string | undefined> => {
  try {
    const page = await pdf.page(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = longestSide / Math.max(width, height);
    const canvas = canvasOf(width * scale, height * scale);
    const { AnnotationMode } = await import('pdfjs-dist');
    const viewport = page.getViewport({ scale });
    await page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE }).promise;
    page.cleanup();
    return await jpegOf(canvas);
  } catch {
    return undefined;
  }
};

/** What a file becomes on paper: documents that are printed one after the other, and how long their pictures are. */
export interface DrawnScan {
  readonly documents: readonly DocumentInfo[];
  readonly length: number;
}

/** Hands pages over some at a time; the first that cannot be drawn ends it, so that no file prints in part unnoticed. */
const handOver = async (
  id: string,
  of: number,
  draw: (number: number) => Promise<string | undefined>,
): Promise<Result<DrawnScan>> => {
  const documents: DocumentInfo[] = [];
  let length = 0;
  for (let first = 1; first <= of; first += mostScanPages) {
    const pages: string[] = [];
    for (let number = first; number <= Math.min(of, first + mostScanPages - 1); number += 1) {
      const jpeg = await draw(number);
      if (jpeg === undefined) return fail(unreadable.code, unreadable.reason);
      pages.push(jpeg);
      length += jpeg.length;
    }
    const made = await call('attachments:print-pages', { id, first, of, pages });
    if (!made.ok) return made;
    documents.push(made.value);
  }
  return ok({ documents, length });
};

/** Draws an attached file for printing; a damaged, missing or unreadable one fails and nothing of it is printed. */
export const drawScan = async (id: string): Promise<Result<DrawnScan>> => {
  const found = await call('attachments:get', { id });
  if (!found.ok) return found;
  const { state, content } = found.value;
  if (state !== 'here') return fail('damaged', `file-${state}`);
  if (content.type !== 'pdf') return handOver(id, 1, () => drawPicture(id));
  const { openPdf } = await import('../attachments/pdf-document.ts');
  const opened = await openPdf(id);
  if (!opened.ok) return opened;
  try {
    return await handOver(id, opened.value.pages, (number) => drawPdfPage(opened.value, number));
  } finally {
    opened.value.close();
  }
};
