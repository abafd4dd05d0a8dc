/** Who was exposed to something, as a list on paper with the ways to reach them and room to note who was told. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { ExposedPatient, KnownLot } from '../../../shared/exposures/exposure.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { columns } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { exposureMessages as messages } from './messages/exposure-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
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

const row = ({ family, given, number, born, phone, email, address, sessions }: ExposedPatient): Html => {
  const name = [family.toUpperCase(), given].filter((part) => part !== '').join(', ');
  const dated = sessions.map(({ ordinal, on, invalid }) =>
    say(messages.session, { ordinal, date: formatDate(on), invalid: invalid ? 'yes' : 'no' }),
  );
  const reach = [phone, email, address].map(oneLine).filter((part) => part !== '');
  return html`<tr>
    <th scope="row">${typed(name)}<br /><span class="number">${typed(number)}</span></th>
    <td>${formatDate(born)}</td>
    <td>${reach.map((part) => html`${typed(part)}<br />`)}</td>
    <td>${dated.map((part) => html`${part}<br />`)}</td>
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
  const date = dateOfInstant(now, timeZone);
  const heads = [messages.patient, messages.born, messages.contact, messages.dated, messages.told];
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title: say(messages.title),
    foot: `${say(messages.title)}, ${formatDate(date)}`,
    fileName: documentFileName('exposed', null, date),
    styles: '.number{font-weight:400}',
    body: html`<h1>${say(messages.title)}</h1>
      <p><b>${typed(asked)}</b></p>
      <p>${say(messages.lead, { patients: patients.length, sessions })}</p>
      ${recalls(lots)} ${spellings(otherwise)}
      <table class="dense">
        ${columns([28, 12, 28, 17, 15])}
        <thead>
          <tr>
            ${heads.map((each) => html`<th scope="col">${say(each)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${patients.map(row)}
        </tbody>
      </table>
      <p class="muted after">${say(messages.known, { at: exactInstantWords(now, timeZone) })}</p>`,
  });
};
