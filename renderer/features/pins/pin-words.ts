import type { Message } from '../../../shared/labels/message.ts';
import type { PinProblem } from '../../../shared/pins/pin.ts';

/** What stands against a PIN, beside its field. */
export const pinProblems: Readonly<Record<PinProblem, Message>> = {
  'too-short': { id: 'pin.too-short', defaultMessage: 'At least 6 digits.' },
  'too-long': { id: 'pin.too-long', defaultMessage: 'At most 12 digits.' },
  'not-digits': { id: 'pin.not-digits', defaultMessage: 'Digits only.' },
  repeats: { id: 'pin.repeats', defaultMessage: 'Not the same digit all along.' },
  row: { id: 'pin.row', defaultMessage: 'Not digits in a row, such as 123456.' },
};
