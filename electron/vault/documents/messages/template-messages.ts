import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the reading copy of a template, for the practitioner who adopts it, and of what every text says of itself. */
export const templateMessages = {
  title: { id: 'template-document.title', defaultMessage: '{title}: reading copy' },
  lead: {
    id: 'template-document.lead',
    defaultMessage:
      'This is the whole text, for a practitioner to read before adopting it. Words in square brackets are filled in for each patient, or say when a part is there. It is not a form to sign.',
  },
  onlyWhen: { id: 'template-document.only-when', defaultMessage: '[Only when: {what}]' },
  orWhen: { id: 'template-document.or-when', defaultMessage: '[or else when: {what}]' },
  otherwise: { id: 'template-document.otherwise', defaultMessage: '[otherwise]' },
  end: { id: 'template-document.end', defaultMessage: '[end]' },
  each: { id: 'template-document.each', defaultMessage: '[For each: {what}]' },
  not: { id: 'template-document.not', defaultMessage: 'not: {what}' },
  and: { id: 'template-document.and', defaultMessage: '{one} and {other}' },
  or: { id: 'template-document.or', defaultMessage: '{one} or {other}' },
  compared: { id: 'template-document.compared', defaultMessage: '{what} {sign} {value}' },
  optional: {
    id: 'template-document.optional',
    defaultMessage: '[With a box of its own, the patient may tick it: {ask}]',
  },
  required: {
    id: 'template-document.required',
    defaultMessage: '[With a box of its own, needed to sign: {ask}]',
  },
  statements: { id: 'template-document.statements', defaultMessage: 'Statements the patient ticks' },
  hoursUntil: { id: 'template-document.hours-until', defaultMessage: 'until {until}\u202fh' },
  hoursFromUntil: {
    id: 'template-document.hours-from-until',
    defaultMessage: '{from} to {until}\u202fh',
  },
  madeFrom: { id: 'template-document.made-from', defaultMessage: 'Where this text comes from: {note}' },
  noAdvice: { id: 'template-document.no-advice', defaultMessage: 'It is not legal advice.' },
} satisfies Record<string, Message>;
