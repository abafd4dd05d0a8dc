/** English words of printed assessments. */
import type { Message } from '../../../../shared/labels/message.ts';

export const assessmentMessages = {
  noArea: { id: 'doc.assessment.no-area', defaultMessage: 'Not about a single area' },
  blindPair: {
    id: 'doc.assessment.blind-pair',
    defaultMessage:
      'Pair {place} of {of}; the {left, select, before {earlier} other {later}} photo stood on the left; shuffled by number {seed}',
  },
  gone: { id: 'doc.assessment.gone', defaultMessage: 'A record that is not here any more' },
  photoOf: { id: 'doc.assessment.photo-of', defaultMessage: 'Photo of {date}' },
  courseOf: { id: 'doc.assessment.course-of', defaultMessage: 'Course of {date}' },
} satisfies Record<string, Message>;
