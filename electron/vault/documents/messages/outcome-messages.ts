import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the printed report of outcomes and of its tables. */
export const outcomeMessages = {
  title: { id: 'outcome-document.title', defaultMessage: 'Outcomes of the practice' },
  heading: { id: 'outcome-document.heading', defaultMessage: '{group}: {view}' },
  everyCase: { id: 'outcome-document.every-case', defaultMessage: 'Every case on record' },
  from: { id: 'outcome-document.from', defaultMessage: 'First session from {date}' },
  until: { id: 'outcome-document.until', defaultMessage: 'First session until {date}' },
  person: { id: 'outcome-document.person', defaultMessage: 'Treated by {name}' },
  severalPeople: { id: 'outcome-document.several-people', defaultMessage: 'several people' },
  device: { id: 'outcome-document.device', defaultMessage: 'Device: {name}' },
  severalDevices: { id: 'outcome-document.several-devices', defaultMessage: 'several devices' },
  noDevice: { id: 'outcome-document.no-device', defaultMessage: 'not recorded' },
  lead: {
    id: 'outcome-document.lead',
    defaultMessage:
      '{cases, plural, =0 {No case} one {# case} other {# cases}}{running, plural, =0 {} one {, # of them in a course that still runs} other {, # of them in courses that still run}}. As recorded until {at}.',
  },
  recorded: { id: 'outcome-document.recorded', defaultMessage: 'Recorded in {recorded} of {cases}.' },
  row: { id: 'outcome-document.row', defaultMessage: 'Cases' },
  recordedHead: { id: 'outcome-document.recorded-head', defaultMessage: 'Recorded' },
  recordedOf: { id: 'outcome-document.recorded-of', defaultMessage: '{recorded} of {cases}' },
  allCases: { id: 'outcome-document.all-cases', defaultMessage: 'All cases' },
  figure: { id: 'outcome-document.figure', defaultMessage: '{count} ({percent}\u202f%)' },
  noColumn: {
    id: 'outcome-document.no-column',
    defaultMessage: 'No adverse event is on record for these cases.',
  },
  loose: {
    id: 'outcome-document.loose',
    defaultMessage:
      '{count, plural, one {# adverse event of a patient without a session before it is} other {# adverse events of patients without a session before them are}} in no case.',
  },
} satisfies Record<string, Message>;
