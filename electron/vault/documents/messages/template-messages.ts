import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the reading copy of a template, for the practitioner who adopts it. */
export const templateMessages = {
  title: { id: 'template-document.title', defaultMessage: '{title}: reading copy' },
  lead: {
    id: 'template-document.lead',
    defaultMessage:
      'This is the whole text as it ships, for a practitioner to read before adopting it. Words in square brackets are filled in for each patient. It is not a form to sign.',
  },
  dateSlot: { id: 'template-document.date-slot', defaultMessage: '[date]' },
  areasSlot: { id: 'template-document.areas-slot', defaultMessage: '[areas]' },
  timeSlot: { id: 'template-document.time-slot', defaultMessage: '[time]' },
  yearsSlot: { id: 'template-document.years-slot', defaultMessage: '[number of years]' },
  contactSlot: { id: 'template-document.contact-slot', defaultMessage: '[practice, telephone, email]' },
  text: { id: 'template-document.text', defaultMessage: 'The text' },
  whenUnknown: {
    id: 'template-document.when-unknown',
    defaultMessage: 'Instead, when the device’s authorised use is not known',
  },
  whenNoRetention: {
    id: 'template-document.when-no-retention',
    defaultMessage: 'Instead, when the practice has not said how long it keeps records',
  },
  statements: { id: 'template-document.statements', defaultMessage: 'Statements the patient ticks' },
  rows: { id: 'template-document.rows', defaultMessage: 'Rules with their times' },
  hours: { id: 'template-document.hours', defaultMessage: 'Hours' },
  rule: { id: 'template-document.rule', defaultMessage: 'What the sheet says' },
  source: { id: 'template-document.source', defaultMessage: 'Where it comes from' },
  hoursUntil: { id: 'template-document.hours-until', defaultMessage: 'until {until}\u202fh' },
  hoursFromUntil: {
    id: 'template-document.hours-from-until',
    defaultMessage: '{from} to {until}\u202fh',
  },
} satisfies Record<string, Message>;
