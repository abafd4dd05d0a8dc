/** What stands beside a field whose text cannot be put into the record; the text itself stays in the form. */
import type { Message } from '../labels/message.ts';

export const draftMessages = {
  dateUnreadable: {
    id: 'sessions.draft.date-unreadable',
    defaultMessage: 'Type a date such as 04-Mar-2027.',
  },
  dateIncomplete: {
    id: 'sessions.draft.date-incomplete',
    defaultMessage: 'Type day, month and a year of four digits.',
  },
  dateImpossible: { id: 'sessions.draft.date-impossible', defaultMessage: 'This date does not exist.' },
  nextDatePast: {
    id: 'sessions.draft.next-date-past',
    defaultMessage: 'The next date must be after the day of this session.',
  },
  textTooLong: {
    id: 'sessions.draft.text-too-long',
    defaultMessage: 'The record holds {limit} characters here; this is {over} too many. Nothing was cut off.',
  },
  textBroken: {
    id: 'sessions.draft.text-broken',
    defaultMessage: 'Part of this text is damaged and cannot be kept. Delete the strange signs.',
  },
  antisepticMissing: {
    id: 'sessions.draft.antiseptic-missing',
    defaultMessage: 'Choose the antiseptic these values belong to, or clear them.',
  },
  anaestheticMissing: {
    id: 'sessions.draft.anaesthetic-missing',
    defaultMessage: 'Choose the anaesthetic these values belong to, or clear them.',
  },
  deviceMissing: {
    id: 'sessions.draft.device-missing',
    defaultMessage: 'Choose the device these values belong to, or clear them.',
  },
  deviceUnknown: {
    id: 'sessions.draft.device-unknown',
    defaultMessage: 'This device is no longer in your list. Choose it again.',
  },
  productUnknown: {
    id: 'sessions.draft.product-unknown',
    defaultMessage: 'This product is no longer in your list. Take it out and choose it again.',
  },
  reactionWithoutArea: {
    id: 'sessions.draft.reaction-without-area',
    defaultMessage: 'A reaction belongs to an area. Add the treated areas first.',
  },
  tooMany: {
    id: 'sessions.draft.too-many',
    defaultMessage: 'One session holds {limit} products. Take some out.',
  },
} as const satisfies Readonly<Record<string, Message>>;
