import { mostFileBytes } from '../../../shared/attachments/attachment.ts';
import { codeAmong } from '../../../shared/documents/code.ts';
import type { DecodeAnswer } from '../scans/decode-messages.ts';
import { type Decoder, pictureOf } from '../scans/decoder.ts';

/** The code of a paper in a file, or why there is none. */
export type PaperCode =
  { readonly code: string } | { readonly why: 'no-code' | 'too-large' | 'unreadable' | 'late' | 'failed' };

/** The code stands at the end of a paper: so many last pages of a PDF are looked at. */
const lookedPages = 12;
/** Wide enough that one square of the mark is several points. */
const drawnWidth = 1800;

const found = (answer: DecodeAnswer): PaperCode => {
  if (!answer.ok) return { why: answer.why };
  const code = codeAmong(answer.codes);
  return code === null ? { why: 'no-code' } : { code };
};

const isPdf = async (file: Blob): Promise<boolean> => (await file.slice(0, 1024).text()).includes('%PDF-');

const inPdf = async (file: Blob, decoder: Decoder): Promise<PaperCode> => {
  const { drawPage, openPdfBytes } = await import('../attachments/pdf-document.ts');
  const opened = await openPdfBytes(new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return { why: 'unreadable' };
  const pdf = opened.value;
  try {
    for (let number = pdf.pages; number > Math.max(0, pdf.pages - lookedPages); number -= 1) {
      const canvas = document.createElement('canvas');
      await drawPage(await pdf.page(number), canvas, drawnWidth).done;
      const picture = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      const read = picture ? found(await decoder.read({ picture, patient: true })) : null;
      if (read && 'code' in read) return read;
    }
    return { why: 'no-code' };
  } catch {
    return { why: 'unreadable' };
  } finally {
    pdf.close();
  }
};

/** Finds the code of a printed paper in a picture or PDF. Its size and kind are looked at before anything is unpacked. */
export const readPaperCode = async (file: Blob, decoder: Decoder): Promise<PaperCode> => {
  if (file.size > mostFileBytes) return { why: 'too-large' };
  try {
    if (await isPdf(file)) return await inPdf(file, decoder);
    const picture = await pictureOf(file);
    return found('ok' in picture ? picture : await decoder.read(picture));
  } catch {
    return { why: 'unreadable' }; // the file went away while it was read
  }
};
