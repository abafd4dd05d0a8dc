import type { Message } from '../../../../shared/labels/message.ts';

/** Words beside the code at the end of a document. */
export const codeMessages = {
  code: { id: 'document-code.code', defaultMessage: 'Code of this paper' },
  what: {
    id: 'document-code.what',
    defaultMessage: 'With it the practice can look up whether this paper is as it was made.',
  },
} satisfies Record<string, Message>;
