import type { Message } from '../../../../shared/labels/message.ts';

/** Words that stand on every document. */
export const frameMessages = {
  practitioner: { id: 'document.practitioner', defaultMessage: 'Practitioner' },
  born: { id: 'document.born', defaultMessage: 'born {date} ({age}\u202fy)' },
  number: { id: 'document.number', defaultMessage: 'no. {number}' },
  page: { id: 'document.page', defaultMessage: 'Page' },
  of: { id: 'document.of', defaultMessage: 'of' },
  fingerprint: { id: 'document.fingerprint', defaultMessage: 'Fingerprint {short}' },
  version: { id: 'document.version', defaultMessage: '{title}, version {version}, {language}' },
  english: { id: 'document.english', defaultMessage: 'English' },
  german: { id: 'document.german', defaultMessage: 'German' },
  adopted: {
    id: 'document.adopted',
    defaultMessage:
      'Version {version} of this text was read and adopted for this practice by {name} on {date}.',
  },
  notAdopted: {
    id: 'document.not-adopted',
    defaultMessage: 'Version {version} of this text has not been adopted by the practice.',
  },
  instant: { id: 'document.instant', defaultMessage: '{date}, {time}' },
  notRecorded: { id: 'document.not-recorded', defaultMessage: 'not recorded' },
  notAsked: { id: 'document.not-asked', defaultMessage: 'not asked' },
  none: { id: 'document.none', defaultMessage: 'none' },
  unknown: { id: 'document.unknown', defaultMessage: 'not known' },
  yes: { id: 'document.yes', defaultMessage: 'yes' },
  no: { id: 'document.no', defaultMessage: 'no' },
} satisfies Record<string, Message>;
