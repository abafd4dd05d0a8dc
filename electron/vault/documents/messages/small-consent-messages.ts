import type { Message } from '../../../../shared/labels/message.ts';

/** Words of what is signed on the screen beside the consent to the treatment. */
export const smallConsentMessages = {
  agreement: {
    id: 'small-consent-document.agreement',
    defaultMessage:
      '{about, select, photo {I agree to photographs of: {areas}; for each use that I ticked, and for no other. I can take back each of them at any time.} anaesthetic {I agree to a numbing medicine on the skin of: {areas}. I can say no at any time, also while it is on.} other {I agree to what is written here. Each of us can take this back at any time.}}',
  },
  notSigned: {
    id: 'small-consent-document.not-signed',
    defaultMessage: 'The patient did not sign this record.',
  },
  shortTitle: { id: 'small-consent-document.short-title', defaultMessage: '{heading}, {date}' },
} satisfies Record<string, Message>;
