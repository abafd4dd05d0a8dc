/** Lists on paper: a heading, what was asked, a table, and below it what the list holds. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { columns } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { typed } from './typed-text.ts';
import { say } from './wording.ts';

interface ListDocument {
  readonly practice: PrintedPractice;
  /** Whose list it is; null where it is of many patients. */
  readonly patient: Patient | null;
  readonly date: CalendarDate;
  readonly title: string;
  /** What the proposed name of its file says. */
  readonly file: string;
  /** Above the table. */
  readonly lead: Html;
  /** Heads of the columns, each with its share of the line in percent. */
  readonly columns: readonly (readonly [head: Message, share: number])[];
  readonly rows: readonly Html[];
  /** Below the table: what the list holds and until when. */
  readonly note: string;
}

/** The head of a patient's row: the name as lists have it, and the number. */
export const patientHead = ({
  family,
  given,
  number,
}: Pick<Patient, 'family' | 'given' | 'number'>): Html => {
  const name = [family.toUpperCase(), given].filter((part) => part !== '').join(', ');
  return html`<th scope="row">${typed(name)}<br /><span class="number">${typed(number)}</span></th>`;
};

/** Lines of one cell, one below the other. */
export const cellLines = (lines: readonly string[]): Html =>
  html`${lines.map((line) => html`${typed(line)}<br />`)}`;

/** The list as one self-contained HTML. */
export const renderList = (list: ListDocument): RenderedDocument => {
  const { practice, patient, date, title, file, lead, columns: all, rows, note } = list;
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date,
    title,
    foot: `${title}, ${formatDate(date)}`,
    fileName: documentFileName(file, patient?.number ?? null, date),
    styles: '.number{font-weight:400}',
    body: html`<h1>${title}</h1>
      ${lead}
      <table class="dense">
        ${columns(all.map(([, share]) => share))}
        <thead>
          <tr>
            ${all.map(([head]) => html`<th scope="col">${say(head)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <p class="muted after">${note}</p>`,
  });
};
