/** English words for erasing a patient. */
import type { ErasedPart, ErasureDecision, OldCopy } from '../erasures/erasure.ts';
import type { RetentionRule } from '../erasures/retention.ts';
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

/** What was read about how long records are kept; `until` is the day that follows from it. */
export const retentionLabels = {
  uk: {
    id: 'retention.uk',
    defaultMessage:
      'In the United Kingdom records of adults are usually kept for 8 years after the last entry, records of children until the 25th birthday, or the 26th when treatment ended at 17. For this record that is {until}. Insurers and trainers suggest 10 years.',
  },
  us: {
    id: 'retention.us',
    defaultMessage:
      'In the United States each state sets how long charts are kept, from 5 to 11 years. The longest of these ends for this record on {until}. Look up your state.',
  },
  eu: {
    id: 'retention.eu',
    defaultMessage:
      'In the European Union a person may ask that records about their health are erased, unless a law asks for keeping them. Stria does not know how long that is in your country.',
  },
  unknown: {
    id: 'retention.unknown',
    defaultMessage:
      'Stria does not know how long records are kept where your practice is. Look it up before you go on.',
  },
} satisfies Record<RetentionRule, Message>;

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
