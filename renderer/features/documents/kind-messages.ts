import type { DocumentKind } from '../../../shared/documents/document.ts';
import type { Message } from '../../../shared/labels/message.ts';

/** What a frozen document is. */
export const kindMessages = {
  consent: { id: 'document-kind.consent', defaultMessage: 'Consent' },
  addendum: { id: 'document-kind.addendum', defaultMessage: 'Addendum to a consent' },
  withdrawal: { id: 'document-kind.withdrawal', defaultMessage: 'Withdrawal of a consent' },
  aftercare: { id: 'document-kind.aftercare', defaultMessage: 'Aftercare sheet' },
  session: { id: 'document-kind.session', defaultMessage: 'Session record' },
  'recovery-code': { id: 'document-kind.recovery-code', defaultMessage: 'Recovery code' },
  entries: { id: 'document-kind.entries', defaultMessage: 'What was written' },
  template: { id: 'document-kind.template', defaultMessage: 'Template' },
  drill: { id: 'document-kind.drill', defaultMessage: 'Restore certificate' },
} satisfies Record<DocumentKind, Message>;
