/** What a patient was exposed to, on paper: each device, cartridge, anaesthetic and product with its sessions. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { MetItem } from '../../../shared/exposures/exposure.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { columns, orNotRecorded } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { exposureMessages as messages } from './messages/exposure-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { typed } from './typed-text.ts';
import { say } from './wording.ts';

interface MetDocument {
  readonly practice: Practice;
  readonly patient: Patient;
  readonly met: readonly MetItem[];
  readonly now: number;
  readonly timeZone: string;
}

const kinds = {
  device: messages.metDevice,
  cartridge: messages.metCartridge,
  anaesthetic: messages.metAnaesthetic,
  product: messages.metProduct,
} as const;

const row = ({ kind, name, lot, recalledOn, sessions }: MetItem): Html => {
  const dated = sessions.map(({ ordinal, on, invalid }) =>
    say(messages.session, { ordinal, date: formatDate(on), invalid: invalid ? 'yes' : 'no' }),
  );
  const recall =
    recalledOn === null
      ? nothing
      : html`<br /><b>${say(messages.metRecalled, { date: formatDate(recalledOn) })}</b>`;
  return html`<tr>
    <th scope="row">${typed(name)}</th>
    <td>${say(kinds[kind])}</td>
    <td>${typed(orNotRecorded(lot))}${recall}</td>
    <td>${dated.map((part) => html`${part}<br />`)}</td>
  </tr> `;
};

/** The list as one self-contained HTML. */
export const renderMet = ({ practice, patient, met, now, timeZone }: MetDocument): RenderedDocument => {
  const date = dateOfInstant(now, timeZone);
  const heads = [messages.metName, messages.metKind, messages.metLot, messages.dated];
  const title = say(messages.metTitle);
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date,
    title,
    foot: `${title}, ${formatDate(date)}`,
    fileName: documentFileName('used', patient.number, date),
    body: html`<h1>${title}</h1>
      <table class="dense">
        ${columns([34, 16, 28, 22])}
        <thead>
          <tr>
            ${heads.map((each) => html`<th scope="col">${say(each)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${met.map(row)}
        </tbody>
      </table>
      <p class="muted after">${say(messages.known, { at: exactInstantWords(now, timeZone) })}</p>`,
  });
};
