import { offerPapers } from '../services/offered-papers.ts';
import { readLogo, savePrintHabits } from '../services/print-habits.ts';
import { preparePapers, readPrinter, rememberPrinter, rememberQueue } from '../services/printing.ts';

/** The channels of `shared/ipc/printing-channels.ts`. */
export const printingHandlers = {
  'printing:prepare': preparePapers,
  'printing:offer': offerPapers,
  'printing:save-habits': savePrintHabits,
  'printing:logo': readLogo,
  'printing:remember': rememberQueue,
  'printing:printer': readPrinter,
  'printing:remember-printer': rememberPrinter,
} as const;
