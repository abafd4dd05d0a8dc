import type { Message } from '../../../../shared/labels/message.ts';

/** Titles of papers that are made when they are printed. */
export const kindTitles = {
  session: { id: 'offer.session', defaultMessage: 'Session record' },
  aftercare: { id: 'offer.aftercare', defaultMessage: 'Aftercare sheet' },
  course: { id: 'offer.course', defaultMessage: 'Summary of the course' },
  sheet: { id: 'offer.sheet', defaultMessage: 'Sheet to write on, for the next session' },
} satisfies Record<string, Message>;
