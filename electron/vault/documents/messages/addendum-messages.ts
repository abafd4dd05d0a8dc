import type { Message } from '../../../../shared/labels/message.ts';

/** Words of an addendum to a consent, and of the sheet that says what was taken back. */
export const addendumMessages = {
  title: { id: 'addendum-document.title', defaultMessage: 'Addendum to a consent to microneedling' },
  titleDeclined: {
    id: 'addendum-document.title-declined',
    defaultMessage: 'Addendum to a consent: declined',
  },
  shortTitle: { id: 'addendum-document.short-title', defaultMessage: 'Addendum, {date}' },
  extends: {
    id: 'addendum-document.extends',
    defaultMessage:
      'It adds to the consent of {date}, fingerprint {hash}. Everything in that consent goes on holding.',
  },
  added: { id: 'addendum-document.added', defaultMessage: 'What is added' },
  areas: { id: 'addendum-document.areas', defaultMessage: 'Areas added' },
  depth: { id: 'addendum-document.depth', defaultMessage: 'Deepest depth' },
  fromTo: { id: 'addendum-document.from-to', defaultMessage: '{to}, until now {from}' },
  device: { id: 'addendum-document.device', defaultMessage: 'Other kind of device' },
  classes: { id: 'addendum-document.classes', defaultMessage: 'Classes of products added' },
  sessions: { id: 'addendum-document.sessions', defaultMessage: 'Sessions' },
  clause: { id: 'addendum-document.clause', defaultMessage: 'What the text says of this device' },
  agreement: {
    id: 'addendum-document.agreement',
    defaultMessage:
      'I agree to what is added here, on top of my consent of {date}. I can withdraw my consent at any time, and this addendum ends with it.',
  },
  refusal: {
    id: 'addendum-document.refusal',
    defaultMessage: 'I do not agree to what would be added. My consent of {date} stays as it is.',
  },
  foot: {
    id: 'addendum-document.foot',
    defaultMessage: 'Addendum, text of version {version}',
  },
} satisfies Record<string, Message>;

export const withdrawalMessages = {
  title: { id: 'withdrawal-document.title', defaultMessage: 'Consent withdrawn' },
  titleAddendum: { id: 'withdrawal-document.title-addendum', defaultMessage: 'Addendum withdrawn' },
  titlePart: { id: 'withdrawal-document.title-part', defaultMessage: 'Consent to photos withdrawn' },
  shortTitle: { id: 'withdrawal-document.short-title', defaultMessage: 'Withdrawal, {date}' },
  lead: {
    id: 'withdrawal-document.lead',
    defaultMessage:
      'This concerns the consent signed on {date}, fingerprint {hash}. The signed sheet stays as it was.',
  },
  what: { id: 'withdrawal-document.what', defaultMessage: 'What was taken back' },
  whole: {
    id: 'withdrawal-document.whole',
    defaultMessage: 'The whole consent, with everything added to it',
  },
  wholeSmall: { id: 'withdrawal-document.whole-small', defaultMessage: 'The whole consent' },
  addendum: {
    id: 'withdrawal-document.addendum',
    defaultMessage: 'Only the addendum signed on {date}, fingerprint {hash}',
  },
  on: { id: 'withdrawal-document.on', defaultMessage: 'Said by the patient on' },
  told: { id: 'withdrawal-document.told', defaultMessage: 'How it was told' },
  noted: { id: 'withdrawal-document.noted', defaultMessage: 'Noted' },
  notedBy: { id: 'withdrawal-document.noted-by', defaultMessage: '{at}, by {name}' },
  reason: { id: 'withdrawal-document.reason', defaultMessage: 'Reason given' },
  effect: { id: 'withdrawal-document.effect', defaultMessage: 'What follows' },
  effectWhole: {
    id: 'withdrawal-document.effect-whole',
    defaultMessage:
      'From {date} there is no consent to treatment and none to the use of photos. What was done until then stays in the record. A further treatment needs a new signature.',
  },
  effectSmall: {
    id: 'withdrawal-document.effect-small',
    defaultMessage:
      '{about, select, photo {From {date} no more photos are taken, and those that there are are no longer used. Those of the treatment record stay in it as long as the rules for records require. What has been published may not all be recalled.} anaesthetic {From {date} there is no consent to a numbing medicine on the skin. A further use needs a new signature.} other {From {date} there is no consent of a parent or guardian. A further treatment needs a new signature.}}',
  },
  effectAddendum: {
    id: 'withdrawal-document.effect-addendum',
    defaultMessage:
      'From {date} what the addendum added is no longer covered. The consent goes on holding as it stood without it. What was done until then stays in the record.',
  },
  effectPhotos: {
    id: 'withdrawal-document.effect-photos',
    defaultMessage:
      'From {date} photos are no longer used {purpose, select, record {for the treatment record; those taken until then stay in it as long as the rules for records require} teaching {for teaching} other {for advertising}}. What has been published may not all be recalled.',
  },
  foot: { id: 'withdrawal-document.foot', defaultMessage: 'Withdrawal of the consent of {date}' },
} satisfies Record<string, Message>;
