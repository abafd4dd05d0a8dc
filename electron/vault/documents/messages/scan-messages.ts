import type { Message } from '../../../../shared/labels/message.ts';

/** Words of an attached file on paper. */
export const scanMessages = {
  attached: {
    id: 'scan-document.attached',
    defaultMessage: 'Printed from a file in the record, attached {date} by {name}.',
  },
  page: { id: 'scan-document.page', defaultMessage: 'Page {number} of {of} of the file' },
  foot: { id: 'scan-document.foot', defaultMessage: 'Attached file' },
} satisfies Record<string, Message>;
