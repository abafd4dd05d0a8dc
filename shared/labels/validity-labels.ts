/** Words of whether a record is valid, the same on the screen and where its versions are compared. */
import type { Message } from './message.ts';

export const validityLabel: Message = { id: 'validity', defaultMessage: 'Validity' };

export const validityWords = {
  'not-valid': { id: 'validity.not-valid', defaultMessage: 'Not valid' },
  'valid-again': { id: 'validity.valid-again', defaultMessage: 'Valid again' },
} satisfies Record<string, Message>;
