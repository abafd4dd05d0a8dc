import type { Message } from '../../../../shared/labels/message.ts';

/** What was noted on a document after it was made; printed after it and not part of what was signed. */
export const correctionMessages = {
  title: { id: 'document-notes.title', defaultMessage: 'Noted since' },
  lead: {
    id: 'document-notes.lead',
    defaultMessage: 'What stands above is as it was made. It was noted afterwards, and is not part of it:',
  },
  stood: { id: 'document-notes.stood', defaultMessage: 'Stood before' },
  right: { id: 'document-notes.right', defaultMessage: 'Right is' },
  noted: { id: 'document-notes.noted', defaultMessage: '{at}, {name}: {reason}' },
  notValid: { id: 'document-notes.not-valid', defaultMessage: 'Not valid' },
  marked: { id: 'document-notes.marked', defaultMessage: 'Marked as not valid.' },
  takenBack: { id: 'document-notes.taken-back', defaultMessage: 'Mark taken back, valid again.' },
} satisfies Record<string, Message>;
