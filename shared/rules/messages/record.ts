import type { recordRules } from '../rows/record.ts';
import type { RuleText } from './text.ts';

export const recordTexts: Readonly<Record<(typeof recordRules)[number]['id'], RuleText>> = {
  CONSENT_MISSING: {
    what: '{state, select, declined {The patient declined.} withdrawn {The patient withdrew the consent.} other {There is no signed consent for this session.}}',
    why: 'Treatment begins with the patient’s consent.',
    do: 'Have a consent read and signed before you begin.',
  },
  CONSENT_SCOPE: {
    what: '{what, select, area {Consent does not cover: {area}.} depth {{depthUm} is deeper than the signed consent, which goes to {maxUm}.} device {The kind of device is not the one in the signed consent.} product {{name} is of a class that is not in the signed consent.} other {This is session {count}. The signed consent covers {sessions}.}}',
    unknown:
      '{what, select, depth {A depth is not recorded, so it is not known whether the signed consent covers it.} device {The device is not recorded, so it is not known whether the signed consent covers its kind.} product {The class of {name} is not known, so it is not known whether the signed consent covers it.} other {It is not known how many sessions there were under this consent.}}',
    why: 'The signature covers the areas, the greatest depth, the kind of device, the classes of products and the number of sessions that were read.',
    do: 'Have the difference read and signed first, as an addendum. If it was done, write down what happened.',
  },
  CONSENT_VERSION: {
    what: 'The consent was signed on version {signed} of the text. Version {current} is in use now.',
    unknown:
      'The consent was signed on version {signed} of the text. It is not known which version is in use.',
    why: 'The text may say something new.',
    do: 'Show the new text and have it signed, or write down why not.',
  },
  CONSENT_EXPIRED: {
    what: '{days, plural, =0 {The consent held until {untilOn}.} other {The consent was signed {age} days ago. The practice renews it after {days}.}}',
    why: 'Health, plans and texts change.',
    do: 'Go through the consent again and have it signed, or write down why not.',
  },
  PHOTO_PURPOSE: {
    what: 'The patient said no to photos for {purpose, select, record {the record} teaching {teaching} other {marketing}}.',
    unknown:
      'There is no answer from the patient to photos for {purpose, select, record {the record} teaching {teaching} other {marketing}}.',
    why: 'Each use of a photo has its own consent, and each can be withdrawn.',
    do: 'Ask, or do not use the photos for this.',
  },
  LATE_ENTRY: {
    what: 'Entered {days, plural, =0 {{hours} hours} one {{hours} hours} other {# days}} after the treatment.',
    why: 'A record made later says so.',
    do: 'Write down why it is late.',
  },
  CLOCK_BACKWARD: {
    what: '{state, select, behind {The clock of this computer is behind the newest entry.} ahead {A time lies in the future.} other {An end lies before its beginning.}}',
    why: 'Times are part of the record, and they do not fit together.',
    do: 'Check the clock and the times. If they are right, write down why.',
  },
};
