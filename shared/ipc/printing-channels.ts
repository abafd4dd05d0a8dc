import { z } from 'zod';
import type { DocumentInfo } from '../documents/document.ts';
import { exportAskSchema } from '../exports/reason.ts';
import { idSchema } from '../ids.ts';
import { printHabitsSchema, type Logo } from '../printing/print-habits.ts';
import {
  printerChoiceSchema,
  printJobSchema,
  queueChoiceSchema,
  type OfferedPaper,
  type Printed,
  type PrinterChoice,
  type Printers,
} from '../printing/printing.ts';
import { answers, answersInMain, nothing, owners, revision } from './channel.ts';

/** Papers to a PDF or to a printer, one after the other; the bytes never touch the disk here. */
export const printingChannels = {
  'printing:printers': answersInMain<Printers>()(nothing),
  /** Makes each paper, prints it with its own pages counted, and remembers the printer for this computer. */
  'printing:print': answersInMain<Printed>()(
    printJobSchema.extend({
      /** As in `documents:save-pdf`, to a printer as well. */
      leaving: exportAskSchema.nullable(),
    }),
  ),
  /** For how long a PDF is being made, ms; null while none is. */
  'printing:making': answersInMain<number | null>()(nothing),
  /** Ends the PDF that is being made, and those that would follow in the same call; what is saved already stays. */
  'printing:cancel': answersInMain<null>()(nothing),
  /** Freezes what has to be made; the same content again is the same document. In the order of the papers. */
  'printing:prepare': answers<readonly DocumentInfo[]>()(printJobSchema.pick({ papers: true })),
  /** What there is to print for a patient, or for the visit that a sealed session tells of. */
  'printing:offer': answers<readonly OfferedPaper[]>()(
    z.strictObject({ patient: idSchema, session: idSchema.nullable() }),
  ),
  /** Paper and logo; a logo that was never kept is refused. */
  'printing:save-habits': answers<null>()(z.strictObject({ revision, habits: printHabitsSchema }), {
    roles: owners,
  }),
  /** A file that came through `attachments:begin` and `attachments:piece` becomes the logo. */
  'printing:save-logo': answersInMain<null>()(z.strictObject({ import: idSchema, revision }), {
    roles: owners,
    writes: true,
  }),
  /** The picture in use, to be shown. */
  'printing:logo': answers<Logo | null>()(nothing),
  'printing:remember': answers<null>()(z.strictObject({ queue: queueChoiceSchema })),
  'printing:printer': answers<PrinterChoice | null>()(nothing),
  'printing:remember-printer': answers<null>()(z.strictObject({ printer: printerChoiceSchema })),
} as const;
