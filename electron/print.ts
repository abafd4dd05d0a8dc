import { BrowserWindow } from 'electron';
import type { Result } from '../shared/result.ts';
import { joinPdfs } from './join-pdfs.ts';
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

type Printed = Pick<ServedDocument, 'fileName' | 'archive'>;

const madePdf = async (id: string, { archive }: Printed): Promise<Buffer> => {
  const printed = await printOf(id);
  return archive ? archivePdf(printed, archive) : printed;
};

/**
 * The same of several documents in one file, each beginning on a page of its own, in their order. `isOpen` is asked after each:
 * of a vault that was locked meanwhile an empty page would be printed. Throws then.
 */
export const savePdfs = (
  over: BrowserWindow,
  documents: readonly (Printed & { readonly id: string })[],
  isOpen: (id: string) => Promise<boolean>,
): Promise<Result<{ readonly saved: boolean }>> =>
  saveFile(over, {
    name: 'stria-documents.pdf',
    filter: { name: 'PDF', extension: 'pdf' },
    make: async () => {
      const pdfs: Buffer[] = [];
      for (const { id, ...document } of documents) {
        pdfs.push(await madePdf(id, document));
        if (!(await isOpen(id))) throw new Error('locked while it was printed');
      }
      return joinPdfs(pdfs);
    },
  });

/** Asks where to keep the PDF and writes it there; `saved: false` when the person thought better of it. */
export const savePdf = (
  over: BrowserWindow,
  id: string,
  document: Printed,
): Promise<Result<{ readonly saved: boolean }>> =>
  saveFile(over, {
    name: document.fileName,
    filter: { name: 'PDF', extension: 'pdf' },
    make: () => madePdf(id, document),
  });
