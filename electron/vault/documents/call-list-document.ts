/** Whom to call on a day, on paper: the number, what it is about, and room for how it ended. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { CallDue } from '../../../shared/dues/due.ts';
import { followUpKindLabels } from '../../../shared/labels/follow-up-labels.ts';
import { html, nothing, type Html } from './html.ts';
import { cellLines, patientHead, renderList } from './list-document.ts';
import { callMessages as messages } from './messages/call-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import type { RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

interface CallListDocument {
  readonly practice: PrintedPractice;
  readonly calls: readonly CallDue[];
  /** How many there are, also of those that are not on the sheet. */
  readonly total: number;
  readonly now: number;
  readonly timeZone: string;
}

const row = ({ patient, due }: CallDue, timeZone: string): Html => {
  const phone = oneLine(patient.phone);
  const { kind, sessionOn, until, late, tries, triedAt } = due;
  const about = [
    say(followUpKindLabels[kind]),
    say(messages.session, { date: formatDate(sessionOn) }),
    say(messages.until, { late: late ? 'yes' : 'no', date: formatDate(until) }),
    ...(triedAt === null
      ? []
      : [say(messages.tried, { tries, date: formatDate(dateOfInstant(triedAt, timeZone)) })]),
  ];
  return html`<tr>
    ${patientHead(patient)}
    <td>${phone === '' ? say(messages.noPhone) : typed(phone)}</td>
    <td>${cellLines(about)}</td>
    <td></td>
  </tr> `;
};

/** The list as one self-contained HTML. */
export const renderCallList = (facts: CallListDocument): RenderedDocument => {
  const { practice, calls, total, now, timeZone } = facts;
  const date = dateOfInstant(now, timeZone);
  return renderList({
    practice,
    patient: null,
    date,
    title: say(messages.title),
    file: 'calls',
    lead: html`<p><b>${say(messages.lead, { total, date: formatDate(date) })}</b></p>
      ${calls.length < total ? html`<p>${say(messages.cut, { shown: calls.length })}</p>` : nothing}`,
    columns: [
      [messages.patient, 28],
      [messages.phone, 18],
      [messages.about, 29],
      [messages.ended, 25],
    ],
    rows: calls.map((call) => row(call, timeZone)),
    note: say(messages.note, { at: exactInstantWords(now, timeZone) }),
  });
};
