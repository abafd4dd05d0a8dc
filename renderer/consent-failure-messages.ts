import type { Wording } from './backup-failure-messages.ts';

/** Why something that was signed, or taken back, was not kept. */
export const consentReasons: Readonly<Record<string, Partial<Wording>>> = {
  guardian: {
    what: {
      id: 'failure.guardian.what',
      defaultMessage:
        'On the day of the signature the patient was below the age from which they sign alone, or the form is one for a guardian.',
    },
    next: {
      id: 'failure.guardian.next',
      defaultMessage:
        'Nothing was signed, and the form is kept. Hand it over again: a guardian enters their name, what they are to the patient, and signs too.',
    },
  },
  initials: {
    what: { id: 'failure.initials.what', defaultMessage: 'Initials are missing under a page.' },
    next: {
      id: 'failure.initials.next',
      defaultMessage:
        'Nothing was signed, and the form is kept. Hand it over again; the pages without initials are shown.',
    },
  },
  photos: {
    what: {
      id: 'failure.photos.what',
      defaultMessage: 'The answers about photos do not fit the boxes of the text.',
    },
    next: {
      id: 'failure.photos.next',
      defaultMessage: 'Nothing was signed, and the form is kept. Hand it over again to answer them anew.',
    },
  },
  'not-a-consent': {
    what: { id: 'failure.not-a-consent.what', defaultMessage: 'There is no agreement here to work with.' },
    next: {
      id: 'failure.not-a-consent.next',
      defaultMessage: 'Nothing was changed. Read how it stands on the patient’s page.',
    },
  },
};
