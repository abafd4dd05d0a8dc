import { BrowserWindow } from 'electron';
import type { Result } from '../shared/result.ts';
import { archivePdf } from './pdf-archive.ts';
import { saveFile } from './save-file.ts';
import { documentPrefix } from './security/content-security-policy.ts';
import { pagePreferences } from './security/page-preferences.ts';
import type { ServedDocument } from './vault/messages.ts';

/** Prints a frozen document to PDF in a hidden window without JavaScript; the bytes never touch the disk here. */
const printOf = async (id: string): Promise<Buffer> => {
  const sheet = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...pagePreferences, javascript: false },
  });
  try {
    await sheet.loadURL(`${documentPrefix}${id}`);
    return await sheet.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    sheet.destroy();
  }
};

/** A document as a PDF, with what an archive asks for where it is kept. */
export const pdfOf = async (id: string, { archive }: Pick<ServedDocument, 'archive'>): Promise<Buffer> => {
  const printed = await printOf(id);
  return archive ? archivePdf(printed, archive) : printed;
};

/** Asks where to keep the PDF and writes it there; `saved: false` when the person thought better of it. */
export const savePdf = (
  over: BrowserWindow,
  id: string,
  { fileName, archive }: Pick<ServedDocument, 'fileName' | 'archive'>,
): Promise<Result<{ readonly saved: boolean }>> =>
  saveFile(over, {
    name: fileName,
    filter: { name: 'PDF', extension: 'pdf' },
    make: () => pdfOf(id, { archive }),
  });
