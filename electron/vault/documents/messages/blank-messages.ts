import type { Message } from '../../../../shared/labels/message.ts';

/** Words of forms with lines to write on, and of labels. */
export const blankMessages = {
  empty: {
    id: 'blank-document.empty',
    defaultMessage: 'A form to be filled in by hand: write on the lines, and strike out what does not apply.',
  },
  name: { id: 'blank-document.name', defaultMessage: 'Name' },
  born: { id: 'blank-document.born', defaultMessage: 'Date of birth' },
  number: { id: 'blank-document.number', defaultMessage: 'No.' },
  date: { id: 'blank-document.date', defaultMessage: 'Date' },
  toWrite: { id: 'blank-document.to-write', defaultMessage: 'A line to write on' },
  bornOn: { id: 'label-document.born', defaultMessage: 'born {date}' },
  labels: { id: 'label-document.title', defaultMessage: 'Labels' },
  session: { id: 'label-document.session', defaultMessage: 'session {number}' },
} satisfies Record<string, Message>;
