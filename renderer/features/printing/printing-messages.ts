import type { Message } from '../../../shared/labels/message.ts';
import type { Duplex, PrintProblem, QueueSort } from '../../../shared/printing/printing.ts';
import { kindMessages } from '../documents/kind-messages.ts';

/** What sort of paper a row of the queue is. */
export const sortMessages: Readonly<Record<QueueSort, Message>> = kindMessages;

/** Why a printer took no more. */
export const problemMessages: Readonly<Record<PrintProblem, Message>> = {
  'printer-gone': {
    id: 'printing.problem.gone',
    defaultMessage: 'The printer {printer} is not on this computer any more.',
  },
  'printer-refused': {
    id: 'printing.problem.refused',
    defaultMessage:
      '{printer} did not take the papers. See whether it is switched on, has paper and shows an error.',
  },
  'printer-silent': {
    id: 'printing.problem.silent',
    defaultMessage: '{printer} did not answer. See whether it is switched on and connected.',
  },
};

/** How many papers it took before. */
export const sentMessage: Message = {
  id: 'printing.problem.sent',
  defaultMessage:
    '{sent, plural, =0 {Nothing was printed.} one {The first paper was sent, the others were not.} other {The first # papers were sent, the others were not.}} Try again, choose another printer, or save as PDF.',
};

export const sideMessages: Readonly<Record<Duplex, Message>> = {
  simplex: { id: 'printing.sides.one', defaultMessage: 'One side' },
  longEdge: { id: 'printing.sides.long', defaultMessage: 'Both sides' },
  shortEdge: { id: 'printing.sides.short', defaultMessage: 'Both, turned at the short edge' },
};
