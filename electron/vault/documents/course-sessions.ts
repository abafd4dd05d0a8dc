/** The sessions of a course, one row each: what was treated, what was seen, what was used. */
import { placeIn, type CoursePlace, type CourseProgress } from '../../../shared/courses/progress.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { sessionOfCourse } from '../../../shared/labels/course-labels.ts';
import { otherReactionLabels, reactionSignLabels } from '../../../shared/labels/session-labels.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { areaList, sentenceCase } from './area-words.ts';
import { columns } from './document-parts.ts';
import { html, join, type Html } from './html.ts';
import { courseMessages } from './messages/course-messages.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { lotWords } from './session-before.ts';
import { signs } from './session-facts.ts';
import { depthWords, endPointWords, gradeWords } from './session-values.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

const widths = [15, 34, 26, 25];

const lines = (texts: readonly string[]): Html => join(texts.map(typed), html`<br />`);

/** Areas that were treated alike stand in one line. */
const treatedLines = ({ areas }: Session): readonly string[] => {
  const alike = Map.groupBy(sortAreas(areas), (area) => `${depthWords(area)}|${endPointWords(area)}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      sentenceCase(
        say(courseMessages.treatedLine, {
          areas: areaList(group),
          depth: depthWords(first),
          endPoint: endPointWords(first),
        }),
      ),
    ];
  });
};

/** The highest grade of each sign, what else was seen, and pain. */
const seenLines = ({ reactions, otherReaction, pain }: Session): readonly string[] => {
  const graded = signs.flatMap((sign) => {
    const grades = reactions.flatMap((each) => each[sign] ?? []);
    if (grades.length === 0) return [];
    const words = gradeWords(sign, Math.max(...grades));
    return [say(courseMessages.sign, { sign: say(reactionSignLabels[sign]), grade: words })];
  });
  const other = [
    ...otherReaction.kinds.map((kind) => say(otherReactionLabels[kind])),
    oneLine(otherReaction.detail),
  ].filter((part) => part !== '');
  return [
    ...(graded.length === 0 ? [sentenceCase(say(courseMessages.noSigns))] : graded),
    ...other,
    ...(pain === null ? [] : [`${say(sessionMessages.pain)}: ${say(sessionMessages.painOf, { pain })}`]),
  ];
};

const usedLines = ({ device, products }: Session): readonly string[] => {
  const cartridge =
    device === null
      ? []
      : [say(courseMessages.cartridge, { lot: lotWords(device.cartridgeLot, device.cartridgeExpiry) })];
  const used = products.map(({ name, lot, expiry }) => `${oneLine(name)}, ${lotWords(lot, expiry)}`);
  return [...(used.length === 0 ? [sentenceCase(say(courseMessages.noUsed))] : used), ...cartridge];
};

/** "Session 2 of 4". */
const placeWords = ({ ordinal, planned }: CoursePlace): string =>
  sentenceCase(say(sessionOfCourse, { over: ordinal > planned ? 'yes' : 'no', ordinal, planned }));

const row = (session: Session, progress: CourseProgress, timeZone: string): Html => {
  const place = placeIn(progress, session);
  const note = oneLine(session.note);
  return html`<tbody class="keep">
    <tr>
      <th scope="row">
        ${lines([
          formatDate(dateOfInstant(session.startedAt, timeZone)),
          ...(place ? [placeWords(place)] : []),
          oneLine(session.sealedBy),
        ])}
      </th>
      <td>${lines(treatedLines(session))}</td>
      <td>${lines([...seenLines(session), ...(note === '' ? [] : [say(courseMessages.note, { note })])])}</td>
      <td>${lines(usedLines(session))}</td>
    </tr>
  </tbody> `;
};

/** The table of sessions, oldest first. */
export const courseSessionsTable = (
  sessions: readonly Session[],
  progress: CourseProgress,
  timeZone: string,
): Html => {
  if (sessions.length === 0) return html`<p>${say(courseMessages.noSessions)}</p>`;
  const { session, treated, seen, used } = courseMessages;
  return html`<div class="scroll">
    <table class="dense">
      ${columns(widths)}
      <thead>
        <tr>
          ${[session, treated, seen, used].map((name) => html`<th scope="col">${say(name)}</th>`)}
        </tr>
      </thead>
      ${sessions.map((each) => row(each, progress, timeZone))}
    </table>
  </div>`;
};
