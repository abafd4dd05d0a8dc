/** English words of printed assessments and curves. */
import type { Message } from '../../../../shared/labels/message.ts';

export const assessmentMessages = {
  noArea: { id: 'assessment-document.no-area', defaultMessage: 'Not about a single area' },
  blindPair: {
    id: 'assessment-document.blind-pair',
    defaultMessage:
      'Pair {place} of {of}; the {left, select, before {earlier} other {later}} photo stood on the left; shuffled by number {seed}',
  },
  gone: { id: 'assessment-document.gone', defaultMessage: 'A record that is not here any more' },
  photoOf: { id: 'assessment-document.photo-of', defaultMessage: 'Photo of {date}' },
  courseOf: { id: 'assessment-document.course-of', defaultMessage: 'Course of {date}' },
  title: { id: 'assessment-document.title', defaultMessage: 'Assessment: {name}' },
  shortTitle: { id: 'assessment-document.short-title', defaultMessage: '{name}, {date}' },
  foot: { id: 'assessment-document.foot', defaultMessage: 'Assessment, {date}' },
  takenOut: { id: 'assessment-document.taken-out', defaultMessage: 'Taken out' },
  changed: {
    id: 'assessment-document.changed',
    defaultMessage:
      'Before {at}, amended by {by}: {before}{reason, select, none {} other {. Reason: {reason}}}',
  },
  recorded: { id: 'assessment-document.recorded', defaultMessage: 'Recorded {date} by {by}.' },
  trendTitle: { id: 'trend-document.title', defaultMessage: '{item}, {area}' },
  trendLead: { id: 'trend-document.lead', defaultMessage: '{name}, version {version}.' },
  trendDrawn: {
    id: 'trend-document.drawn',
    defaultMessage:
      'Points stand where something was recorded and nowhere else. Nothing is smoothed or carried on; a line ends where an answer is missing or the version of the scale changes.',
  },
  trendFoot: { id: 'trend-document.foot', defaultMessage: 'Curve, as of {date}' },
  wholeAbdomen: { id: 'trend-document.abdomen', defaultMessage: 'Whole abdomen' },
  noCurve: {
    id: 'trend-document.no-curve',
    defaultMessage: 'These answers have no order, so there is a table and no curve.',
  },
  curve: {
    id: 'trend-document.curve',
    defaultMessage: 'The points of the table below, from {from} to {until}.',
  },
  day: { id: 'trend-document.day', defaultMessage: 'Day' },
  answer: { id: 'trend-document.answer', defaultMessage: 'Recorded' },
  who: { id: 'trend-document.who', defaultMessage: 'Rated by' },
  how: { id: 'trend-document.how', defaultMessage: 'How' },
  version: { id: 'trend-document.version', defaultMessage: 'Version' },
  fromSession: { id: 'trend-document.session', defaultMessage: 'In a session' },
} satisfies Record<string, Message>;
