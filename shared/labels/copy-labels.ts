/** English words for the copies that a patient can be given. */
import type { CopyKind } from '../copies/copy.ts';
import type { Message } from './message.ts';

export const copyKindLabels = {
  encrypted: {
    name: { id: 'copy-kind.encrypted', defaultMessage: 'Locked file' },
    detail: {
      id: 'copy-kind.encrypted.detail',
      defaultMessage:
        'One file that only six words open, with the page to read, the signed sheets, tables and everything for another program. For a stick or an email.',
    },
  },
  readable: {
    name: { id: 'copy-kind.readable', defaultMessage: 'Page to read' },
    detail: {
      id: 'copy-kind.readable.detail',
      defaultMessage:
        'One page for any browser. Nothing protects it: whoever has the file can read it. Hand it over in person.',
    },
  },
} satisfies Record<CopyKind, { readonly name: Message; readonly detail: Message }>;
