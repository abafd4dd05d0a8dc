import { BrowserWindow } from 'electron';
import type { Duplex } from '../shared/printing/printing.ts';
import { documentPrefix } from './security/content-security-policy.ts';
import { pagePreferences } from './security/page-preferences.ts';

/** How large the sheets of a document are: the names of CSS, or micrometres. */
export type SheetSize = 'A4' | 'Letter' | { readonly width: number; readonly height: number };

export interface PrinterOrder {
  /** As the system names it; empty for the one that it uses by itself. */
  readonly name: string;
  readonly duplex: Duplex;
  readonly copies: number;
  readonly size: SheetSize;
}

/** A hidden window without JavaScript that prints one frozen document after the other; nothing of one touches the disk here. */
export interface PrintWindow {
  /** Null when it was ended by `stop`. */
  readonly pdfOf: (id: string) => Promise<Buffer | null>;
  /** For how long a PDF is being made, ms; null while none is. */
  readonly making: () => number | null;
  /** Ends every PDF that is being made or waits for its turn. */
  readonly stop: () => void;
  /** Hands a document to a printer; answers false when it or the system refused, and 'late' when neither answered. */
  readonly sendTo: (id: string, order: PrinterOrder) => Promise<boolean | 'late'>;
  readonly printers: () => Promise<readonly { readonly name: string; readonly displayName: string }[]>;
  /** Opens it behind, so that the next document does not wait for a window. */
  readonly warm: () => void;
  /** Closes it with what it shows. */
  readonly drop: () => void;
}

/** No document has this id: what shows nothing. */
export const noDocument = '00000000-0000-0000-0000-000000000000';
const nothing = `${documentPrefix}${noDocument}`;
/** How long an unused window is kept, ms. */
const longestIdle = 300_000;
/** How long a printer may take to accept a document, ms. */
const longestPrint = 30_000;

const open = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...pagePreferences, javascript: false },
  });

const toPdf = (sheet: BrowserWindow): Promise<Buffer> =>
  sheet.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });

const toPrinter = (sheet: BrowserWindow, order: PrinterOrder): Promise<boolean | 'late'> =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve('late'), longestPrint);
    sheet.webContents.print(
      {
        silent: true,
        printBackground: true,
        deviceName: order.name,
        copies: order.copies,
        duplexMode: order.duplex,
        pageSize: order.size,
      },
      (success) => {
        clearTimeout(late);
        resolve(success);
      },
    );
  });

/**
 * Makes it; the window itself is opened when it is first wanted. `isShown` is asked once a document has been loaded: of a vault
 * that was covered or locked meanwhile an empty page would be printed, so nothing is then, and the promise is rejected.
 */
export const printWindow = (isShown: (id: string) => Promise<boolean>): PrintWindow => {
  let sheet: BrowserWindow | undefined;
  let ready: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const making = new Set<{ readonly begun: number; readonly stop: () => void }>();

  const drop = (): void => {
    clearTimeout(idle);
    if (sheet && !sheet.isDestroyed()) sheet.destroy();
    sheet = undefined;
  };

  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(drop, longestIdle);
    idle.unref();
  };

  const window = (): BrowserWindow => {
    if (sheet && !sheet.isDestroyed()) return sheet;
    const opened = open();
    opened.webContents.on('render-process-gone', drop);
    sheet = opened;
    return opened;
  };

  const whileShown = async (id: string): Promise<void> => {
    if (!(await isShown(id))) throw new Error('covered or locked before it was printed');
  };

  const show = (used: BrowserWindow, id: string): Promise<void> => used.loadURL(`${documentPrefix}${id}`);

  /** One document at a time; afterwards the window shows nothing, while nobody waits for that. */
  const withWindow = <Made>(use: (sheet: BrowserWindow) => Promise<Made>): Promise<Made> => {
    const made = ready.then(() => {
      clearTimeout(idle);
      return use(window());
    });
    ready = made
      .then(
        () => sheet?.loadURL(nothing),
        () => drop(),
      )
      .catch(drop)
      .then(rest);
    return made;
  };

  const makePdf = async (used: BrowserWindow, id: string): Promise<Buffer> => {
    await show(used, id);
    const [pdf] = await Promise.all([toPdf(used), whileShown(id)]); // nobody has it before both are there
    return pdf;
  };

  return {
    pdfOf: async (id) => {
      const { promise: stopped, resolve } = Promise.withResolvers<null>();
      const own = { begun: performance.now(), stop: () => resolve(null) };
      making.add(own);
      try {
        return await withWindow(async (used) => {
          const pdf = await Promise.race([stopped, makePdf(used, id)]);
          if (pdf === null) drop(); // it is still at it
          return pdf;
        });
      } finally {
        making.delete(own);
      }
    },
    making: () => {
      const [first] = making;
      return first ? performance.now() - first.begun : null;
    },
    stop: () => {
      for (const each of making) each.stop();
    },
    sendTo: (id, order) =>
      withWindow(async (used) => {
        await show(used, id);
        await whileShown(id);
        return toPrinter(used, order);
      }),
    printers: async () => {
      const listed = ready.then(() => window().webContents.getPrintersAsync());
      ready = listed.then(rest, rest);
      return listed;
    },
    warm: () => {
      if (sheet && !sheet.isDestroyed()) return;
      ready = ready
        .then(() => window().loadURL(nothing))
        .catch(drop)
        .then(rest);
    },
    drop,
  };
};
