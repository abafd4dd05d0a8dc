/** Two sessions of a patient beside each other on paper, value by value. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { timelineMessages } from '../../../shared/labels/timeline-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { pictureText } from '../../../shared/timelines/describe-event.ts';
import type {
  ComparedField,
  ComparedSession,
  SessionComparison,
} from '../../../shared/timelines/timeline.ts';
import { columns } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { timelineSheetMessages as messages } from './messages/timeline-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { pictureSvg } from './session-picture.ts';
import { printedWords } from './timeline-document.ts';
import { typed } from './typed-text.ts';
import { say } from './wording.ts';

interface ComparisonDocument {
  readonly practice: Practice;
  readonly patient: Patient;
  readonly comparison: SessionComparison;
  readonly today: string;
  readonly timeZone: string;
}

const row = ({ label, left, right, differs }: ComparedField): Html => {
  const absent = say(messages.absent);
  const cell = (words: string | undefined): Html =>
    differs ? html`<td><b>${typed(words ?? absent)}</b></td>` : html`<td>${typed(words ?? absent)}</td>`;
  return html`<tr>
    <th scope="row">${typed(label)}</th>
    ${cell(left)}${cell(right)}
    <td>${differs ? html`≠ ${say(messages.differs)}` : say(messages.same)}</td>
  </tr> `;
};

/** The comparison as one self-contained HTML. */
export const renderComparison = (facts: ComparisonDocument): RenderedDocument => {
  const { practice, patient, comparison, today, timeZone } = facts;
  const { left, right, fields } = comparison;
  const of = ({ picture }: ComparedSession): string => formatDate(dateOfInstant(picture.at, timeZone));
  const head = (side: ComparedSession): Html =>
    html`<th scope="col">
      ${say(messages.session, { number: side.picture.ordinal, date: of(side) })}<br />${typed(side.by)}
      ${side.picture.invalid ? html`<br />${say(timelineMessages.notValid)}` : nothing}
      ${pictureSvg(side.picture, pictureText(side.picture, of(side), printedWords))}
    </th>`;
  const numbers = { left: left.picture.ordinal, right: right.picture.ordinal };
  const body = html`<h1>${say(messages.comparison, numbers)}</h1>
    <p>${say(messages.comparisonLead, { count: fields.filter(({ differs }) => differs).length })}</p>
    <table class="dense">
      ${columns([28, 30, 30, 12])}
      <thead>
        <tr>
          <th scope="col">${say(messages.field)}</th>
          ${head(left)}${head(right)}
          <th scope="col"></th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(row)}
      </tbody>
    </table>`;
  const date = formatDate(today);
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date: today,
    title: say(messages.comparison, numbers),
    foot: say(messages.comparisonFoot, { ...numbers, date }),
    fileName: documentFileName('comparison', patient.number, today),
    styles: '.picture{display:block;width:52pt;height:22pt;margin-top:3pt}',
    body,
  });
};
