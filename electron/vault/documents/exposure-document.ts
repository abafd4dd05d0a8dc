/** Who was exposed to something, as a list on paper with the ways to reach them and room to note who was told. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { ExposedPatient, KnownLot } from '../../../shared/exposures/exposure.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { html, nothing, type Html } from './html.ts';
import { cellLines, patientHead, renderList } from './list-document.ts';
import { exposureMessages as messages } from './messages/exposure-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import type { RenderedDocument } from './page-frame.ts';
import { oneLine, typed } from './typed-text.ts';
import { say, sayList } from './wording.ts';

export interface ExposureDocument {
  readonly practice: Practice;
  /** What was asked, in words. */
  readonly asked: string;
  readonly patients: readonly ExposedPatient[];
  readonly sessions: number;
  readonly lots: readonly KnownLot[];
  /** How the lot is written in other sessions, which are not in the list. */
  readonly otherwise: readonly string[];
  readonly now: number;
  readonly timeZone: string;
}

/** The sessions of one who was exposed, one below the other. */
export const datedSessions = (sessions: ExposedPatient['sessions']): Html =>
  cellLines(
    sessions.map(({ ordinal, on, invalid }) =>
      say(messages.session, { ordinal, date: formatDate(on), invalid: invalid ? 'yes' : 'no' }),
    ),
  );

const row = (patient: ExposedPatient): Html => {
  const { born, phone, email, address, sessions } = patient;
  const reach = [phone, email, address].map(oneLine).filter((part) => part !== '');
  return html`<tr>
    ${patientHead(patient)}
    <td>${formatDate(born)}</td>
    <td>${cellLines(reach)}</td>
    <td>${datedSessions(sessions)}</td>
    <td></td>
  </tr> `;
};

const recalls = (lots: readonly KnownLot[]): Html =>
  html`${lots.flatMap(({ lot, name, recalledOn, recallReason }) =>
    recalledOn === null
      ? []
      : [
          html`<p>
            <b
              >${typed(
                say(messages.recalled, {
                  lot,
                  product: name,
                  date: formatDate(recalledOn),
                  reason: oneLine(recallReason),
                }),
              )}</b
            >
          </p>`,
        ],
  )}`;

const spellings = (otherwise: readonly string[]): Html =>
  otherwise.length === 0
    ? nothing
    : html`<p><b>${typed(say(messages.otherwise, { lots: sayList(otherwise.map(oneLine)) }))}</b></p>`;

/** The list as one self-contained HTML. */
export const renderExposures = (facts: ExposureDocument): RenderedDocument => {
  const { practice, asked, patients, sessions, lots, otherwise, now, timeZone } = facts;
  return renderList({
    practice,
    patient: null,
    date: dateOfInstant(now, timeZone),
    title: say(messages.title),
    file: 'exposed',
    lead: html`<p><b>${typed(asked)}</b></p>
      <p>${say(messages.lead, { patients: patients.length, sessions })}</p>
      ${recalls(lots)} ${spellings(otherwise)}`,
    columns: [
      [messages.patient, 28],
      [messages.born, 12],
      [messages.contact, 28],
      [messages.dated, 17],
      [messages.told, 15],
    ],
    rows: patients.map(row),
    note: say(messages.known, { at: exactInstantWords(now, timeZone) }),
  });
};
