import { AnnotationMode, getDocument, PDFWorker, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Failure } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';

/** Fonts that a PDF may name without bringing them, and the tables of writings; each a piece of the program of its own. */
const assets: Readonly<Record<string, () => Promise<unknown>>> = {
  ...import.meta.glob('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&inline',
    import: 'default',
  }),
  ...import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&inline',
    import: 'default',
  }),
};

const bytesOf = (base64: string): Uint8Array =>
  (Uint8Array as typeof Uint8Array & { fromBase64: (text: string) => Uint8Array }).fromBase64(base64);

/** Gives the viewer what it needs out of the program: the page may fetch nothing. */
class BundledData {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const found = Object.entries(assets).find(([path]) => path.endsWith(`/${filename}`));
    const address = String(await found?.[1]());
    return bytesOf(address.slice(address.indexOf(',') + 1));
  }
}

/** A PDF that is open, in a worker of its own. */
export interface OpenPdf {
  readonly pages: number;
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => void;
}

const unreadable: Failure = { code: 'damaged', reason: 'pdf-unreadable' };

const readAll = async (id: string): Promise<Result<Uint8Array>> => {
  const parts: Uint8Array[] = [];
  for (let segment = 0; ; segment += 1) {
    const part = await call('attachments:read', { id, segment });
    if (!part.ok) return part;
    parts.push(bytesOf(part.value.bytes));
    if (part.value.last) break;
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
};

/**
 * Opens the PDF of an attachment. Nothing in it runs or leads anywhere: no scripts, forms, annotations or links; its fonts
 * are drawn as lines and are never given to the system.
 */
export const openPdf = async (id: string): Promise<Result<OpenPdf>> => {
  const data = await readAll(id);
  return data.ok ? openPdfBytes(data.value) : data;
};

/** The same of bytes that the page has, from a file that was chosen or dropped. */
export const openPdfBytes = async (data: Uint8Array): Promise<Result<OpenPdf>> => {
  const port = new Worker(new URL(workerAddress, document.baseURI), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const assetsAddress = new URL('assets/', document.baseURI).href;
  const task = getDocument({
    data,
    worker,
    BinaryDataFactory: BundledData,
    cMapUrl: assetsAddress,
    standardFontDataUrl: assetsAddress,
    wasmUrl: assetsAddress,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 100_000_000,
    verbosity: 0,
  });
  const close = (): void => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  try {
    const opened: PDFDocumentProxy = await task.promise;
    return ok({ pages: opened.numPages, page: (number) => opened.getPage(number), close });
  } catch {
    close();
    return fail(unreadable.code, unreadable.reason);
  }
};

/** Draws a page so wide (CSS pixels) on a canvas; the answer stops it. */
export const drawPage = (
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
): { readonly done: Promise<void>; readonly stop: () => void } => {
  const { width: natural } = page.getViewport({ scale: 1 });
  const density = Math.min(2, globalThis.devicePixelRatio || 1);
  const viewport = page.getViewport({ scale: (width / natural) * density });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${Math.round(viewport.width / density)}px`;
  canvas.style.height = 'auto';
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
  return { done: task.promise, stop: () => task.cancel() };
};
