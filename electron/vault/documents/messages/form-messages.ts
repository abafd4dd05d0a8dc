import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the papers that are made from a patient's page: forms to sign by hand, plans, letters. */
export const formMessages = {
  byHand: {
    id: 'form-document.by-hand',
    defaultMessage: 'Handed over on {offered}, to be read and signed by hand.',
  },
  agree: { id: 'form-document.agree', defaultMessage: 'I agree to what is written above.' },
  disagree: { id: 'form-document.disagree', defaultMessage: 'I do not agree.' },
  guardian: { id: 'form-document.guardian', defaultMessage: 'Parent or guardian' },
  interval: {
    id: 'form-document.interval',
    defaultMessage: '{weeks, plural, one {# week} other {# weeks}}',
  },
} satisfies Record<string, Message>;
