/** The reading copy of a template: every sentence a patient may get to read, for the practitioner who adopts it. */
import { statements } from '../../../shared/consents/consent.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { photoPurposeLabels, statementLabels } from '../../../shared/labels/consent-labels.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { callbox } from './aftercare-document.ts';
import { adoptionLine, columns, madeFrom, section, templateFoot } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { templateMessages } from './messages/template-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { readingSource, slotFacts } from './reading-source.ts';
import { renderTemplate } from './render-template.ts';
import { type TimeRow } from './template-blocks.ts';
import { inLanguage, say } from './wording.ts';

interface TemplateDocument {
  readonly practice: PrintedPractice;
  readonly template: TemplateText;
  readonly today: CalendarDate;
  readonly timeZone: string;
}

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const hoursTable = (rows: readonly TimeRow[]): Html =>
  html`<table class="dense">
    ${columns([16, 84])}
    <tbody>
      ${rows.map(({ fromHours: from, untilHours: until, text }) => {
        const hours =
          from === 0
            ? say(templateMessages.hoursUntil, { until })
            : say(templateMessages.hoursFromUntil, { from, until });
        return html`<tr>
          <th scope="row">${hours}</th>
          <td>${text}</td>
        </tr> `;
      })}
    </tbody>
  </table>`;

/** What the program adds to a consent, in the language in which the patient will read it. */
const consentWords = ({ kind, language }: TemplateText): Html => {
  if (kind !== 'consent') return nothing;
  const [ticked, photos] = inLanguage(language, () => [
    list(statements.map((id) => say(statementLabels[id]))),
    list(photoPurposes.map((id) => say(photoPurposeLabels[id]))),
  ]);
  return html`${section(say(templateMessages.statements), ticked ?? nothing)}
  ${section(say(consentMessages.photos), photos ?? nothing)}`;
};

/** A template's reading copy as one self-contained HTML; made anew each time and not frozen. */
export const renderTemplateCopy = (facts: TemplateDocument): RenderedDocument => {
  const { practice, template, today, timeZone } = facts;
  const title = say(templateMessages.title, { title: template.title });
  const text = renderTemplate(readingSource(template.source), slotFacts(), {
    times: hoursTable,
    callbox: (words) => callbox(practice, words),
    tick: (_name, words) => words,
  });
  const body = html`<h1>${title}</h1>
    <p>${say(templateMessages.lead)}</p>
    ${adoptionLine(template, timeZone)}
    <div lang="${template.language}">${text}</div>
    ${consentWords(template)} ${madeFrom(template)}`;
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date: today,
    title,
    foot: templateFoot(template),
    fileName: documentFileName('template', template.id, today),
    body,
  });
};
