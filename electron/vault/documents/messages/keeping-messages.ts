import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the printed review list of records. */
export const keepingMessages = {
  title: { id: 'keeping-document.title', defaultMessage: 'Keeping records: review list' },
  lead: {
    id: 'keeping-document.lead',
    defaultMessage: '{filter}: {total, plural, =0 {nobody} one {# patient} other {# patients}}.',
  },
  cut: {
    id: 'keeping-document.cut',
    defaultMessage: 'The first {shown, number} of them are listed here.',
  },
  note: {
    id: 'keeping-document.note',
    defaultMessage:
      'Counted from what is recorded on {at}. Nothing is erased by itself. This is information, not advice: what holds for the practice, its insurer or a lawyer can say.',
  },
  patient: { id: 'keeping-document.patient', defaultMessage: 'Patient' },
  born: { id: 'keeping-document.born', defaultMessage: 'Born' },
  last: { id: 'keeping-document.last', defaultMessage: 'Last entry' },
  keep: { id: 'keeping-document.keep', defaultMessage: 'Kept at least' },
  decided: { id: 'keeping-document.decided', defaultMessage: 'Decided on, by' },
  until: { id: 'keeping-document.until', defaultMessage: 'until {until}: {why}' },
  unknown: { id: 'keeping-document.unknown', defaultMessage: 'No period is known' },
  held: { id: 'keeping-document.held', defaultMessage: 'On legal hold since {on}, by {by}: {reason}' },
} satisfies Record<string, Message>;
