/** How a session came into the records, in words, on the screen and on paper. */
import type { PaperScreening } from '../sessions/paper.ts';
import type { Message } from './message.ts';

export const paperMessages = {
  /** "3 days", "27 hours": how much later something was written. */
  later: {
    id: 'paper.later',
    defaultMessage:
      '{days, plural, =0 {{hours, plural, one {# hour} other {# hours}}} one {{hours} hours} other {# days}}',
  },
  fromPaper: {
    id: 'paper.from-paper',
    defaultMessage: 'Entered from paper on {made}, treatment on {about}.',
  },
  late: {
    id: 'paper.late',
    defaultMessage: 'Entered {later} later: on {made}, about the treatment of {about}.',
  },
  fromPaperLate: {
    id: 'paper.from-paper-late',
    defaultMessage: 'Entered from paper {later} later: on {made}, treatment on {about}.',
  },
  clockBehind: {
    id: 'paper.clock-behind',
    defaultMessage:
      'When it was sealed, the clock of the computer stood before the newest entry: {made} may not be the right time.',
  },
  sheet: {
    id: 'paper.sheet',
    defaultMessage:
      '{sheet, select, none {Paper without a number} other {Sheet {sheet}}}. Screening on it: {screening}.',
  },
  treatedBy: { id: 'paper.treated-by', defaultMessage: 'Treated by {name}, entered by {author}.' },
  tagPaper: { id: 'paper.tag', defaultMessage: 'From paper' },
  tagLate: { id: 'paper.tag-late', defaultMessage: 'Entered {later} later' },
  tagPaperLate: { id: 'paper.tag-paper-late', defaultMessage: 'From paper, {later} later' },
  tagClock: { id: 'paper.tag-clock', defaultMessage: 'Clock was behind' },
} as const satisfies Readonly<Record<string, Message>>;

export const paperScreeningLabels: Readonly<Record<PaperScreening, Message>> = {
  'not-marked': { id: 'paper.screening.not-marked', defaultMessage: 'Not marked' },
  'no-change': { id: 'paper.screening.no-change', defaultMessage: 'No change' },
  changed: { id: 'paper.screening.changed', defaultMessage: 'Something changed' },
};
