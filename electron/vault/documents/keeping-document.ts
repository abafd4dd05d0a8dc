/** The review list of records on paper, with room to note what was decided. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { keepReasonMessage } from '../../../shared/keeping/keep-words.ts';
import type { ReviewFilter, ReviewRow } from '../../../shared/keeping/review.ts';
import { reviewFilterLabels } from '../../../shared/labels/keeping-labels.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { html, nothing, type Html } from './html.ts';
import { patientHead, renderList } from './list-document.ts';
import { keepingMessages as messages } from './messages/keeping-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import type { RenderedDocument } from './page-frame.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

export interface KeepingDocument {
  readonly practice: Practice;
  readonly filter: ReviewFilter;
  readonly rows: readonly ReviewRow[];
  readonly total: number;
  readonly now: number;
  readonly timeZone: string;
}

/** Until when a record is kept and why, in one line. */
export const keepLine = ({ keep }: Pick<ReviewRow, 'keep'>): string => {
  const why = keepReasonMessage(keep.reason);
  return why === undefined || keep.until === null
    ? say(messages.unknown)
    : say(messages.until, { until: formatDate(keep.until), why: oneLine(say(why.message, why.values)) });
};

/** Since when a record is held, by whom and why; empty for one that is not. */
export const holdLine = ({ hold }: Pick<ReviewRow, 'hold'>, timeZone: string): string =>
  hold === null
    ? ''
    : say(messages.held, {
        on: formatDate(dateOfInstant(hold.at, timeZone)),
        by: hold.by,
        reason: oneLine(hold.reason),
      });

const rowOf = (row: ReviewRow, timeZone: string): Html => {
  const held = holdLine(row, timeZone);
  return html`<tr>
    ${patientHead(row.patient)}
    <td>${formatDate(row.patient.born)}</td>
    <td>${formatDate(row.lastOn)}</td>
    <td>${typed(keepLine(row))}${held === '' ? '' : html`<br /><b>${typed(held)}</b>`}</td>
    <td></td>
  </tr> `;
};

/** The list as one self-contained HTML. */
export const renderKeeping = (facts: KeepingDocument): RenderedDocument => {
  const { practice, filter, rows, total, now, timeZone } = facts;
  return renderList({
    practice,
    patient: null,
    date: dateOfInstant(now, timeZone),
    title: say(messages.title),
    file: 'keeping',
    lead: html`<p><b>${say(messages.lead, { filter: say(reviewFilterLabels[filter]), total })}</b></p>
      ${rows.length < total ? html`<p>${say(messages.cut, { shown: rows.length })}</p>` : nothing}`,
    columns: [
      [messages.patient, 25],
      [messages.born, 14],
      [messages.last, 14],
      [messages.keep, 32],
      [messages.decided, 15],
    ],
    rows: rows.map((row) => rowOf(row, timeZone)),
    note: say(messages.note, { at: exactInstantWords(now, timeZone) }),
  });
};
