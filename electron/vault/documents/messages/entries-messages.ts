import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the sheet that lists what was written. */
export const entriesMessages = {
  title: { id: 'entries-document.title', defaultMessage: 'What was written' },
  lead: {
    id: 'entries-document.lead',
    defaultMessage: '{count, plural, =0 {No entry} one {# entry} other {# entries}}, newest first. {filter}',
  },
  all: { id: 'entries-document.all', defaultMessage: 'All of the ledger.' },
  only: { id: 'entries-document.only', defaultMessage: 'Only: {parts}.' },
  from: { id: 'entries-document.from', defaultMessage: 'from {date}' },
  until: { id: 'entries-document.until', defaultMessage: 'until {date}' },
  number: { id: 'entries-document.number', defaultMessage: 'No.' },
  when: { id: 'entries-document.when', defaultMessage: 'When' },
  who: { id: 'entries-document.who', defaultMessage: 'Who' },
  what: { id: 'entries-document.what', defaultMessage: 'What' },
  ofWhom: { id: 'entries-document.of-whom', defaultMessage: 'Patient' },
  clock: { id: 'entries-document.clock', defaultMessage: '{at} (clock set back)' },
  head: {
    id: 'entries-document.head',
    defaultMessage: 'Newest entry {seq}, {hash}, {date}',
  },
  keep: {
    id: 'entries-document.keep',
    defaultMessage:
      'Keep this sheet away from the computer. If the line “{head}” is one day not in the records of this practice, they are an older copy or others: Practice, What was written, Check a printed line.',
  },
} satisfies Record<string, Message>;
