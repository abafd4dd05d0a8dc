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
  paperDate: {
    id: 'sessions.draft.paper-date',
    defaultMessage: 'Type the day of the treatment, as it stands on the sheet.',
  },
  paperFrom: {
    id: 'sessions.draft.paper-from',
    defaultMessage: 'Type when the treatment began, such as 14:05.',
  },
  timeUnreadable: {
    id: 'sessions.draft.time-unreadable',
    defaultMessage: 'Type a time of day such as 14:05.',
  },
  sheetUnreadable: {
    id: 'sessions.draft.sheet-unreadable',
    defaultMessage: 'Type the number at the top of the sheet, such as 00017-5-K.',
  },
  sheetSlip: {
    id: 'sessions.draft.sheet-slip',
    defaultMessage: 'One sign of this number is not as printed: the letter at its end does not fit.',
  },
  sheetOfOther: {
    id: 'sessions.draft.sheet-of-other',
    defaultMessage: 'This sheet was printed for patient {other}. This is patient {own}.',
  },
  treaterUnknown: {
    id: 'sessions.draft.treater-unknown',
    defaultMessage: 'This person is not in your practice. Choose who treated again.',
  },
  tooMany: {
    id: 'sessions.draft.too-many',
    defaultMessage: 'One session holds {limit} products. Take some out.',
  },
} as const satisfies Readonly<Record<string, Message>>;
