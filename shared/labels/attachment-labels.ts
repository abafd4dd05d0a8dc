/** English labels of attachments. */
import type { AttachmentKind } from '../attachments/attachment.ts';
import type { Message } from './message.ts';

export const attachmentKindLabels = {
  'paper-sheet': { id: 'attachment-kind.paper-sheet', defaultMessage: 'Paper sheet' },
  photo: { id: 'attachment-kind.photo', defaultMessage: 'Photo' },
  document: { id: 'attachment-kind.document', defaultMessage: 'Document' },
} satisfies Record<AttachmentKind, Message>;
