/** What records that another one names are called. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { selectAttachment } from '../db/attachments.ts';
import { selectCourse } from '../db/courses.ts';
import { selectPhoto } from '../db/photos.ts';
import { selectSession } from '../db/sessions.ts';
import type { NamedRecords } from '../documents/assessment-facts.ts';
import { assessmentMessages as messages } from '../documents/messages/assessment-messages.ts';
import { eventMessages } from '../documents/messages/event-messages.ts';
import { oneLine } from '../documents/typed-text.ts';
import { say } from '../documents/wording.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

/** "Session 3, 20-Nov-2026"; empty where it is not here. */
export const sessionWords = ({ vault: { db } }: Work, id: string): string => {
  const session = selectSession(db, id);
  return session
    ? say(eventMessages.session, {
        ordinal: session.ordinal,
        date: formatDate(dateOfInstant(session.startedAt, localZone())),
      })
    : '';
};

/** The names of session, course and photos of an assessment. */
export const namedRecords = (work: Work): NamedRecords => {
  const { db } = work.vault;
  return {
    session: (id) => sessionWords(work, id) || say(messages.gone),
    course: (id) => {
      const course = selectCourse(db, id);
      if (!course) return say(messages.gone);
      return oneLine(course.title) || say(messages.courseOf, { date: formatDate(course.startedOn) });
    },
    photo: (id) => {
      const day = selectPhoto(db, id)?.fields.takenOn;
      const at = selectAttachment(db, id)?.attachment.at;
      if (day === undefined && at === undefined) return say(messages.gone);
      return say(messages.photoOf, { date: formatDate(day ?? dateOfInstant(at ?? 0, localZone())) });
    },
  };
};
