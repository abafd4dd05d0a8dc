import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the consent that are not in its template. */
export const consentMessages = {
  title: { id: 'consent-document.title', defaultMessage: 'Consent to microneedling of stretch marks' },
  titleDeclined: {
    id: 'consent-document.title-declined',
    defaultMessage: 'Microneedling of stretch marks: declined',
  },
  headingDeclined: { id: 'consent-document.heading-declined', defaultMessage: '{heading}: declined' },
  shortTitle: { id: 'consent-document.short-title', defaultMessage: 'Consent, {date}' },
  offered: { id: 'consent-document.offered', defaultMessage: 'Offered on {offered}. Not yet signed.' },
  signed: {
    id: 'consent-document.signed',
    defaultMessage: 'Offered on {offered}, signed on {signed}.',
  },
  scope: { id: 'consent-document.scope', defaultMessage: 'What this consent covers' },
  areas: { id: 'consent-document.areas', defaultMessage: 'Areas' },
  depth: { id: 'consent-document.depth', defaultMessage: 'Deepest depth' },
  sessions: { id: 'consent-document.sessions', defaultMessage: 'Sessions, price' },
  sessionCount: {
    id: 'consent-document.session-count',
    defaultMessage: '{count, plural, one {# session} other {up to # sessions}}',
  },
  sessionsAndPrice: {
    id: 'consent-document.sessions-and-price',
    defaultMessage: '{sessions}. Price as told: {price}.',
  },
  device: { id: 'consent-document.device', defaultMessage: 'Device' },
  serial: { id: 'consent-document.serial', defaultMessage: 'serial {serial}' },
  authorisedUse: { id: 'consent-document.authorised-use', defaultMessage: 'Authorised use' },
  products: { id: 'consent-document.products', defaultMessage: 'Products' },
  productsLater: {
    id: 'consent-document.products-later',
    defaultMessage: 'named before each use; every lot number is recorded',
  },
  productClasses: { id: 'consent-document.product-classes', defaultMessage: 'Classes of products' },
  classesNotLimited: { id: 'consent-document.classes-not-limited', defaultMessage: 'not limited' },
  noClasses: { id: 'consent-document.no-classes', defaultMessage: 'none' },
  validUntil: { id: 'consent-document.valid-until', defaultMessage: 'Holds until' },
  noEnd: { id: 'consent-document.no-end', defaultMessage: 'no last day agreed; you can end it at any time' },
  practitioner: { id: 'consent-document.practitioner', defaultMessage: 'Treated by' },
  noQualification: {
    id: 'consent-document.no-qualification',
    defaultMessage: 'qualification not recorded',
  },
  decision: { id: 'consent-document.decision', defaultMessage: 'Your decision' },
  agreement: {
    id: 'consent-document.agreement',
    defaultMessage:
      'I agree to microneedling of: {areas}; up to {depth} deep; {sessions}. I can withdraw this consent at any time.',
  },
  refusal: {
    id: 'consent-document.refusal',
    defaultMessage:
      'I have decided not to have this treatment. I can change my mind, and would then read and sign anew.',
  },
  ticked: { id: 'consent-document.ticked', defaultMessage: 'Ticked' },
  notTicked: { id: 'consent-document.not-ticked', defaultMessage: 'Not ticked' },
  optional: { id: 'consent-document.optional', defaultMessage: 'You may tick this or leave it.' },
  required: {
    id: 'consent-document.required',
    defaultMessage: 'Without this tick there is no agreement.',
  },
  photos: { id: 'consent-document.photos', defaultMessage: 'Photos' },
  questions: {
    id: 'consent-document.questions',
    defaultMessage: 'Questions, language, interpreter, witness',
  },
  noQuestions: { id: 'consent-document.no-questions', defaultMessage: 'Nothing recorded.' },
  patient: { id: 'consent-document.patient', defaultMessage: 'Patient' },
  signedOnScreen: { id: 'consent-document.signed-on-screen', defaultMessage: '{who}, on screen {at}' },
  signedByTyping: {
    id: 'consent-document.signed-by-typing',
    defaultMessage: '{who}, name typed on screen in place of a signature, {at}',
  },
  notSigned: { id: 'consent-document.not-signed', defaultMessage: '{who}, date and time' },
  noInk: { id: 'consent-document.no-ink', defaultMessage: '{who}, {at}; no ink was drawn' },
  signatureOf: { id: 'consent-document.signature-of', defaultMessage: 'Signature of {name}' },
  complaintContact: {
    id: 'consent-document.complaint-contact',
    defaultMessage: '{practice}, {reach}',
  },
  retentionYears: {
    id: 'consent-document.retention-years',
    defaultMessage: '{years, plural, one {# year} other {# years}}',
  },
} satisfies Record<string, Message>;
