/** English words for erasing a patient. */
import type { ErasedPart, ErasureDecision, OldCopy } from '../erasures/erasure.ts';
import type { Message } from './message.ts';

export const erasedPartLabels = {
  sessions: {
    id: 'erased-part.sessions',
    defaultMessage: '{count, plural, one {# session} other {# sessions}} with every amendment',
  },
  consents: {
    id: 'erased-part.consents',
    defaultMessage: '{count, plural, one {# consent} other {# consents}}',
  },
  screenings: {
    id: 'erased-part.screenings',
    defaultMessage: '{count, plural, one {# screening} other {# screenings}}',
  },
  concerns: {
    id: 'erased-part.concerns',
    defaultMessage: '{count, plural, one {# concern} other {# concerns}}',
  },
  zones: {
    id: 'erased-part.zones',
    defaultMessage: '{count, plural, one {# avoid-zone} other {# avoid-zones}}',
  },
  courses: {
    id: 'erased-part.courses',
    defaultMessage: '{count, plural, one {# course} other {# courses}} with every change of the plan',
  },
  events: {
    id: 'erased-part.events',
    defaultMessage: '{count, plural, one {# adverse event} other {# adverse events}}',
  },
  followUps: {
    id: 'erased-part.follow-ups',
    defaultMessage: '{count, plural, one {# follow-up} other {# follow-ups}}',
  },
  assessments: {
    id: 'erased-part.assessments',
    defaultMessage: '{count, plural, one {# assessment} other {# assessments}}',
  },
  attachments: {
    id: 'erased-part.attachments',
    defaultMessage:
      '{count, plural, one {# attachment with its file} other {# attachments with their files}}',
  },
  documents: {
    id: 'erased-part.documents',
    defaultMessage: '{count, plural, one {# signed or printed sheet} other {# signed or printed sheets}}',
  },
  drafts: {
    id: 'erased-part.drafts',
    defaultMessage: '{count, plural, one {# form} other {# forms}} left open, by whomever',
  },
} satisfies Record<ErasedPart, Message>;

export const askerLabels = {
  patient: { id: 'erasure-asker.patient', defaultMessage: 'The patient' },
  guardian: { id: 'erasure-asker.guardian', defaultMessage: 'Somebody who acts for the patient' },
  practice: { id: 'erasure-asker.practice', defaultMessage: 'The practice itself' },
  authority: { id: 'erasure-asker.authority', defaultMessage: 'An authority or a court' },
  other: { id: 'erasure-asker.other', defaultMessage: 'Somebody else' },
} satisfies Record<ErasureDecision['askedBy'], Message>;

export const oldCopyLabels = {
  backup: { id: 'old-copy.backup', defaultMessage: 'Backup of {when}' },
  'kept-vault': {
    id: 'old-copy.kept-vault',
    defaultMessage:
      'Records that a restore put aside. Delete this folder by hand once you are sure you do not need it.',
  },
  'old-key': {
    id: 'old-copy.old-key',
    defaultMessage: 'Records under the key before; they go with the next good backup.',
  },
} satisfies Record<OldCopy['kind'], Message>;
