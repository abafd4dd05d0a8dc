import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { RegionProgress } from '../../../shared/courses/progress.ts';
import { doneWords } from '../../../shared/labels/course-labels.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { areaName } from '../documents/area-words.ts';
import { courseStateWords } from '../documents/course-document.ts';
import { pairRow, pairsTable } from '../documents/document-parts.ts';
import { html, type Html } from '../documents/html.ts';
import { copyMessages } from '../documents/messages/copy-messages.ts';
import { exactInstantWords } from '../documents/moment-words.ts';
import { oneLine, typed } from '../documents/typed-text.ts';
import { say, sayList } from '../documents/wording.ts';
import type { CopyCourse, CopyFacts } from './copy-facts.ts';

const doneOf = (area: RegionProgress): string => {
  const done = say(doneWords, { done: area.done.length, planned: area.sessions, more: area.more });
  const dates = area.done.map(({ on }) => formatDate(on));
  return dates.length === 0 ? done : `${done}: ${dates.join(', ')}`;
};

const nameOf = ({ course, progress }: CopyCourse): string =>
  oneLine(course.title) || sayList(progress.regions.map(areaName));

/** How a course stands, and planned against done; every version of its plan comes after it. */
export const coursePart = (one: CopyCourse, { at, timeZone }: Pick<CopyFacts, 'at' | 'timeZone'>): Html => {
  const today = dateOfInstant(at, timeZone);
  return html`<h3>${typed(nameOf(one))}</h3>
    <p>${typed(courseStateWords({ course: one.course, today, timeZone }))}</p>
    ${pairsTable(one.progress.regions.map((area) => [areaName(area), doneOf(area)] as const))} `;
};

const stateOf = ({ session, droppedAt }: Sheet, timeZone: string): string => {
  if (session !== null) return say(copyMessages.sheetKeyed);
  if (droppedAt === null) return say(copyMessages.sheetOut);
  return say(copyMessages.sheetDropped, { date: formatDate(dateOfInstant(droppedAt, timeZone)) });
};

/** A printed treatment sheet by number: for which session, when, and what became of it. */
export const sheetRow = (sheet: Sheet, timeZone: string): Html => {
  const { number, ordinal, at } = sheet;
  const printed = say(copyMessages.sheetFor, { ordinal, at: exactInstantWords(at, timeZone) });
  return pairRow([number, `${printed}, ${stateOf(sheet, timeZone)}`]);
};
