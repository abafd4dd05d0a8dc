import { listAmendments } from '../services/amendments.ts';
import { addCorrection, listCorrections } from '../services/corrections.ts';
import { printScanPages } from '../services/scan-pages.ts';
import { listShelf } from '../services/shelf.ts';

/** The channels of `shared/ipc/shelf-channels.ts` and `shared/ipc/scan-page-channels.ts` that the vault answers, and marks of files. */
export const shelfHandlers = {
  'shelf:list': listShelf,
  'corrections:list': listCorrections,
  'corrections:add': addCorrection,
  'attachments:mark': addCorrection,
  'amendments:list': listAmendments,
  'attachments:print-pages': printScanPages,
};
