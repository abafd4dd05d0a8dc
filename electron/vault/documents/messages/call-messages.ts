import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the printed list of calls. */
export const callMessages = {
  title: { id: 'call-document.title', defaultMessage: 'Calls and checks' },
  lead: {
    id: 'call-document.lead',
    defaultMessage: '{total, plural, =0 {Nobody} one {# patient} other {# patients}}, on {date}.',
  },
  cut: { id: 'call-document.cut', defaultMessage: 'The first {shown, number} of them are listed here.' },
  patient: { id: 'call-document.patient', defaultMessage: 'Patient' },
  phone: { id: 'call-document.phone', defaultMessage: 'Telephone' },
  noPhone: { id: 'call-document.no-phone', defaultMessage: 'no number' },
  about: { id: 'call-document.about', defaultMessage: 'What it is about' },
  ended: { id: 'call-document.ended', defaultMessage: 'How it ended' },
  session: { id: 'call-document.session', defaultMessage: 'session of {date}' },
  until: {
    id: 'call-document.until',
    defaultMessage: '{late, select, yes {was due until} other {due until}} {date}',
  },
  tried: {
    id: 'call-document.tried',
    defaultMessage: 'tried {tries, plural, one {once} other {# times}}, last {date}',
  },
  note: {
    id: 'call-document.note',
    defaultMessage:
      'As of {at}. How a call ended is recorded in Stria: this sheet is not read in. Names and numbers stand on it, so destroy it afterwards.',
  },
} satisfies Record<string, Message>;
