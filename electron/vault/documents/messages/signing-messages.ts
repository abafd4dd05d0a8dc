import type { Message } from '../../../../shared/labels/message.ts';

/** Words about how a signature came about, on consents and addenda. */
export const signingMessages = {
  title: { id: 'signing-document.title', defaultMessage: 'How it came to this decision' },
  offered: { id: 'signing-document.offered', defaultMessage: 'Offered' },
  signed: { id: 'signing-document.signed', defaultMessage: 'Signed' },
  between: { id: 'signing-document.between', defaultMessage: 'Time between' },
  days: {
    id: 'signing-document.days',
    defaultMessage: '{days, plural, =0 {the same day} one {# day} other {# days}}',
  },
  span: {
    id: 'signing-document.span',
    defaultMessage:
      '{days, plural, =0 {} one {# day, } other {# days, }}{hours, plural, =0 {} one {# hour, } other {# hours, }}{minutes, plural, one {# minute} other {# minutes}}',
  },
  questions: { id: 'signing-document.questions', defaultMessage: 'Questions asked' },
  answers: { id: 'signing-document.answers', defaultMessage: 'Answered' },
  note: { id: 'signing-document.note', defaultMessage: 'Note' },
  capacity: { id: 'signing-document.capacity', defaultMessage: 'Able to decide' },
  capacityWords: { id: 'signing-document.capacity-words', defaultMessage: '{state}: {words}' },
  interpreter: { id: 'signing-document.interpreter', defaultMessage: 'Interpreter' },
  interpreterWords: { id: 'signing-document.interpreter-words', defaultMessage: '{name}, {language}' },
  witness: { id: 'signing-document.witness', defaultMessage: 'Witness' },
  guardian: { id: 'signing-document.guardian', defaultMessage: 'Guardian ({relation})' },
  refusal: { id: 'signing-document.refusal', defaultMessage: 'Reason given' },
  technical: { id: 'signing-document.technical', defaultMessage: 'How the pages were read' },
  technicalNote: {
    id: 'signing-document.technical-note',
    defaultMessage: 'Noted by the program as facts. Nothing is concluded from them.',
  },
  page: {
    id: 'signing-document.page',
    defaultMessage:
      '{page, select, changes {What changed} scope {What is planned} text {The text} sentences {Sentences to tick} other {The decision}}',
  },
  pageFacts: {
    id: 'signing-document.page-facts',
    defaultMessage:
      '{seconds, plural, one {# second} other {# seconds}} open; {end, select, yes {shown to its end} other {not shown to its end}}',
  },
  textPx: { id: 'signing-document.text-px', defaultMessage: 'Size of the letters' },
  px: { id: 'signing-document.px', defaultMessage: '{px} px' },
  initialsOf: { id: 'signing-document.initials-of', defaultMessage: 'Initials of {name}' },
} satisfies Record<string, Message>;
