import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the sheet that lists short texts. */
export const snippetsMessages = {
  title: { id: 'snippets-document.title', defaultMessage: 'Short texts' },
  lead: {
    id: 'snippets-document.lead',
    defaultMessage: 'Type ; and the abbreviation, then a space, in a field of the record.',
  },
  own: { id: 'snippets-document.own', defaultMessage: 'Of {name}' },
  shared: { id: 'snippets-document.shared', defaultMessage: 'Of the practice' },
  none: { id: 'snippets-document.none', defaultMessage: 'None yet.' },
  abbreviation: { id: 'snippets-document.abbreviation', defaultMessage: 'Type' },
  text: { id: 'snippets-document.text', defaultMessage: 'Text' },
  where: { id: 'snippets-document.where', defaultMessage: 'Where' },
  everywhere: { id: 'snippets-document.everywhere', defaultMessage: 'every field' },
} satisfies Record<string, Message>;
