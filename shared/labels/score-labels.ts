/** English labels of scores. */
import type { DaveyGrade } from '../scores/davey.ts';
import type { Message } from './message.ts';

export const daveyGradeLabels = {
  0: { id: 'davey.0', defaultMessage: 'Clear' },
  1: { id: 'davey.1', defaultMessage: 'Moderate' },
  2: { id: 'davey.2', defaultMessage: 'Many' },
} satisfies Record<DaveyGrade, Message>;

export const daveyMessages = {
  title: { id: 'davey.title', defaultMessage: 'Davey score' },
  total: { id: 'davey.total', defaultMessage: '{total} of 8' },
  noTotal: {
    id: 'davey.no-total',
    defaultMessage: 'no total: {scored, plural, one {# of 4 quadrants} other {# of 4 quadrants}} scored',
  },
  quadrant: { id: 'davey.quadrant', defaultMessage: '{area} {grade}' },
  notScored: { id: 'davey.not-scored', defaultMessage: 'not scored' },
} as const satisfies Readonly<Record<string, Message>>;
