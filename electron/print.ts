import { BrowserWindow, dialog } from 'electron';
import { rename, rm, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../shared/result.ts';
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

/** Writes a file beside its place and moves it there: on a full disk nothing half stays, and an older file is kept. */
const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined); // the first error says more
    throw error;
  }
};

/** Asks where to keep the PDF and writes it there; `saved: false` when the person thought better of it. */
export const savePdf = async (
  over: BrowserWindow,
  id: string,
  fileName: string,
): Promise<Result<{ readonly saved: boolean }>> => {
  const chosen = await dialog.showSaveDialog(over, {
    defaultPath: fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen.canceled || !chosen.filePath) return ok({ saved: false });
  const pdf = await pdfOf(id);
  try {
    await writeWhole(chosen.filePath, pdf);
    return ok({ saved: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOSPC' ? fail('storage-full', 'target-full') : fail('refused', 'target-not-writable');
  }
};
