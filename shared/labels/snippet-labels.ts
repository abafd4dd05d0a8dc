import type { SnippetField } from '../snippets/snippet.ts';
import type { Message } from './message.ts';

/** The field at which a short text is offered. */
export const snippetFieldLabels = {
  'session-note': { id: 'snippet-field.session-note', defaultMessage: 'Note on the session' },
  'area-note': { id: 'snippet-field.area-note', defaultMessage: 'Note on an area' },
  reaction: { id: 'snippet-field.reaction', defaultMessage: 'Reaction' },
  reason: { id: 'snippet-field.reason', defaultMessage: 'Reason' },
  stopped: { id: 'snippet-field.stopped', defaultMessage: 'Why it was stopped' },
  anaesthetic: { id: 'snippet-field.anaesthetic', defaultMessage: 'Anaesthetic' },
  'concern-note': { id: 'snippet-field.concern-note', defaultMessage: 'Note on a concern' },
} satisfies Record<SnippetField, Message>;
