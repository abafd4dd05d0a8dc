/** How a session came into the records, where it was not at the time and on the screen. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { paperMessages, paperScreeningLabels } from '../../../shared/labels/paper-labels.ts';
import { entryMarks } from '../../../shared/sessions/entry-marks.ts';
import type { Session, SessionFields } from '../../../shared/sessions/session.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import type { SessionFact } from './session-before.ts';
import { oneLine } from './typed-text.ts';
import { say } from './wording.ts';

/** The marks as sentences: from paper, late, by a clock that stood behind, and who treated. */
export const entryWords = (session: Session, author: string, timeZone: string): readonly string[] => {
  const { paper, late, clockBehind } = entryMarks(session);
  const made = exactInstantWords(session.sealedAt, timeZone);
  const about = formatDate(dateOfInstant(session.startedAt, timeZone));
  const later = late === null ? '' : say(paperMessages.later, late);
  const how =
    late === null
      ? paper
        ? [say(paperMessages.fromPaper, { made, about })]
        : []
      : [say(paper ? paperMessages.fromPaperLate : paperMessages.late, { later, made, about })];
  const by = session.paper?.treatedBy;
  return [
    ...how,
    ...(by ? [say(paperMessages.treatedBy, { name: oneLine(by.name), author })] : []),
    ...(clockBehind ? [say(paperMessages.clockBehind, { made })] : []),
  ];
};

/** What the record holds of the paper, as named values; nothing where there was none. */
export const paperFacts = ({ paper }: Pick<SessionFields, 'paper'>): readonly SessionFact[] =>
  paper === null
    ? []
    : [
        [say(sessionMessages.paper), paper.sheet === '' ? say(sessionMessages.paperNoNumber) : paper.sheet],
        [say(sessionMessages.paperScreening), say(paperScreeningLabels[paper.screening]).toLowerCase()],
        ...(paper.treatedBy
          ? [[say(sessionMessages.paperTreatedBy), oneLine(paper.treatedBy.name)] as const]
          : []),
      ];
