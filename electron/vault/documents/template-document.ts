/** The reading copy of a shipped template: every sentence a patient may get to read, for the practitioner who adopts it. */
import { aftercareRows } from '../../../shared/aftercare/rules.ts';
import { statements } from '../../../shared/consents/consent.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { photoPurposeLabels, statementLabels } from '../../../shared/labels/consent-labels.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import { adoptionLine, columns, section, templateFoot } from './document-parts.ts';
import { html, join, trusted, type Html } from './html.ts';
import { aftercareMessages } from './messages/aftercare-messages.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { templateMessages } from './messages/template-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { aftercareBodySource } from './templates/aftercare-body.ts';
import { consentStriaeSource } from './templates/consent-striae.ts';
import { oneLine } from './typed-text.ts';
import { say } from './wording.ts';

interface TemplateDocument {
  readonly practice: Practice;
  readonly template: TemplateInfo;
  readonly today: CalendarDate;
  readonly timeZone: string;
}

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** The blocks of one rendering that another does not have; Markdown writes one block a line. */
const onlyIn = (rendered: Html, other: Html): Html => {
  const known = new Set(other.html.split('\n'));
  return trusted(
    rendered.html
      .split('\n')
      .filter((line) => !known.has(line))
      .join('\n'),
  );
};

const consentText = (practice: Practice): Html => {
  const facts: TemplateFacts = {
    practice: oneLine(practice.name),
    offered_on: say(templateMessages.dateSlot),
    radiofrequency: true,
    authorised_use: 'no',
    retention_known: true,
    retention: say(templateMessages.yearsSlot),
    complaint_contact: say(templateMessages.contactSlot),
  };
  const whole = renderTemplate(consentStriaeSource, facts);
  const variant = (change: TemplateFacts): Html =>
    onlyIn(renderTemplate(consentStriaeSource, { ...facts, ...change }), whole);
  return html`${whole} ${section(say(templateMessages.whenUnknown), variant({ authorised_use: 'unknown' }))}
  ${section(say(templateMessages.whenNoRetention), variant({ retention_known: false }))}
  ${section(say(templateMessages.statements), list(statements.map((id) => say(statementLabels[id]))))}
  ${section(say(consentMessages.photos), list(photoPurposes.map((id) => say(photoPurposeLabels[id]))))}`;
};

const aftercareTable = (): Html => {
  const rows = aftercareRows.map(({ fromHours: from, untilHours: until, message, source }) => {
    const hours =
      from === 0
        ? say(templateMessages.hoursUntil, { until })
        : say(templateMessages.hoursFromUntil, { from, until });
    return html`<tr>
      <td>${hours}</td>
      <td>${say(message)}</td>
      <td>${source}</td>
    </tr> `;
  });
  const heads = [templateMessages.hours, templateMessages.rule, templateMessages.source];
  return html`<table class="dense">
    ${columns([16, 50, 34])}
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
};

const aftercareText = (): Html => {
  const intro = renderTemplate(aftercareBodySource.intro, {
    day: say(templateMessages.dateSlot),
    areas: say(templateMessages.areasSlot),
    finished: say(templateMessages.timeSlot),
  });
  const parts = [
    section(say(templateMessages.text), intro),
    section(say(templateMessages.rows), aftercareTable()),
    section(say(aftercareMessages.usual), renderTemplate(aftercareBodySource.usual, {})),
    section(say(aftercareMessages.notAtHome), renderTemplate(aftercareBodySource.notAtHome, {})),
    section(say(aftercareMessages.callUs), renderTemplate(aftercareBodySource.warning, {})),
  ];
  return join(parts);
};

/** A template's reading copy as one self-contained HTML; made anew each time and not frozen. */
export const renderTemplateCopy = (facts: TemplateDocument): RenderedDocument => {
  const { practice, template, today, timeZone } = facts;
  const title = say(templateMessages.title, { title: template.title });
  const text = template.id === 'consent-striae' ? consentText(practice) : aftercareText();
  const body = html`<h1>${title}</h1>
    <p>${say(templateMessages.lead)}</p>
    ${adoptionLine(template, timeZone)} ${text}`;
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
