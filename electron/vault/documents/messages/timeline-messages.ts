import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the printed timeline and of two sessions beside each other. */
export const timelineSheetMessages = {
  title: { id: 'timeline-document.title', defaultMessage: 'Timeline' },
  lead: {
    id: 'timeline-document.lead',
    defaultMessage: '{count, plural, =0 {Nothing} one {# event} other {# events}}, oldest first. {only}',
  },
  all: { id: 'timeline-document.all', defaultMessage: 'Everything that was recorded.' },
  only: { id: 'timeline-document.only', defaultMessage: 'Only: {parts}.' },
  from: { id: 'timeline-document.from', defaultMessage: 'from {date}' },
  until: { id: 'timeline-document.until', defaultMessage: 'until {date}' },
  when: { id: 'timeline-document.when', defaultMessage: 'When' },
  what: { id: 'timeline-document.what', defaultMessage: 'What' },
  picture: { id: 'timeline-document.picture', defaultMessage: 'Depth and reaction' },
  who: { id: 'timeline-document.who', defaultMessage: 'Who' },
  legend: {
    id: 'timeline-document.legend',
    defaultMessage:
      'Each bar under the line is one area, down to the deepest depth that was recorded; the whole height is {depth}. The number in the circle is the highest grade of any sign; a dash means that none was graded.',
  },
  shortTitle: { id: 'timeline-document.short-title', defaultMessage: 'Timeline, {date}' },
  foot: { id: 'timeline-document.foot', defaultMessage: 'Timeline, as of {date}' },
  comparison: { id: 'comparison-document.title', defaultMessage: 'Sessions {left} and {right} compared' },
  field: { id: 'comparison-document.field', defaultMessage: 'Value' },
  session: { id: 'comparison-document.session', defaultMessage: 'Session {number}, {date}' },
  differs: { id: 'comparison-document.differs', defaultMessage: 'Differs' },
  same: { id: 'comparison-document.same', defaultMessage: 'Same' },
  absent: { id: 'comparison-document.absent', defaultMessage: 'Not there' },
  comparisonLead: {
    id: 'comparison-document.lead',
    defaultMessage:
      '{count, plural, =0 {No value differs} one {One value differs} other {# values differ}}. Each as it stands today, with its amendments.',
  },
  comparisonFoot: {
    id: 'comparison-document.foot',
    defaultMessage: 'Sessions {left} and {right}, as of {date}',
  },
} satisfies Record<string, Message>;
