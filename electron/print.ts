import { BrowserWindow } from 'electron';
import type { Result } from '../shared/result.ts';
import { saveFile } from './save-file.ts';
import { documentPrefix } from './security/content-security-policy.ts';
import { pagePreferences } from './security/page-preferences.ts';

/** Prints a frozen document to PDF in a hidden window without JavaScript; the bytes never touch the disk here. */
const pdfOf = async (id: string): Promise<Buffer> => {
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

/** Asks where to keep the PDF and writes it there; `saved: false` when the person thought better of it. */
export const savePdf = (
  over: BrowserWindow,
  id: string,
  fileName: string,
): Promise<Result<{ readonly saved: boolean }>> =>
  saveFile(over, { name: fileName, filter: { name: 'PDF', extension: 'pdf' }, make: () => pdfOf(id) });
