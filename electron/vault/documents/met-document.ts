/** What a patient was exposed to, on paper: each device, cartridge, anaesthetic and product with its sessions. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { MetItem } from '../../../shared/exposures/exposure.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { orNotRecorded } from './document-parts.ts';
import { datedSessions } from './exposure-document.ts';
import { html, nothing, type Html } from './html.ts';
import { renderList } from './list-document.ts';
import { exposureMessages as messages } from './messages/exposure-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import type { RenderedDocument } from './page-frame.ts';
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
  const recall =
    recalledOn === null
      ? nothing
      : html`<br /><b>${say(messages.metRecalled, { date: formatDate(recalledOn) })}</b>`;
  return html`<tr>
    <th scope="row">${typed(name)}</th>
    <td>${say(kinds[kind])}</td>
    <td>${typed(orNotRecorded(lot))}${recall}</td>
    <td>${datedSessions(sessions)}</td>
  </tr> `;
};

/** The list as one self-contained HTML. */
export const renderMet = ({ practice, patient, met, now, timeZone }: MetDocument): RenderedDocument =>
  renderList({
    practice,
    patient,
    date: dateOfInstant(now, timeZone),
    title: say(messages.metTitle),
    file: 'used',
    lead: nothing,
    columns: [
      [messages.metName, 34],
      [messages.metKind, 16],
      [messages.metLot, 28],
      [messages.dated, 22],
    ],
    rows: met.map(row),
    note: say(messages.known, { at: exactInstantWords(now, timeZone) }),
  });
