/** Forms that are signed by hand: the smaller consents, and the records of a no and of a withdrawal. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { clausesIn } from '../../../shared/templates/find-clauses.ts';
import { isConsentKind } from '../../../shared/templates/kinds.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { clausePart } from './consent-decision.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { signatureBlock } from './signature-block.ts';
import { adoptionLine, madeFrom, section, templateFoot, tickBox } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { formMessages } from './messages/form-messages.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { madeOf } from './made-of.ts';
import { dateWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { noBlocks, type BlockMakers } from './template-blocks.ts';
import { oneLine } from './typed-text.ts';
import { inLanguage, say } from './wording.ts';

interface FormDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly template: TemplateText;
  /** Every field that texts of this kind may use. */
  readonly facts: TemplateFacts;
  /** The parent or guardian who signs too; empty where none was named. */
  readonly guardian: string;
  readonly date: CalendarDate;
  readonly timeZone: string;
}

const blocksOf = ({ template }: FormDocument): BlockMakers => ({
  ...noBlocks,
  tick: (name, text) => {
    const clause = clausesIn(template.source).find((one) => one.name === name);
    return clause ? clausePart(clause, text, false) : text;
  },
});

const emptyBox = (): Html => tickBox(false, say(consentMessages.notTicked));

/** The two boxes of a decision. */
export const choice = (): Html =>
  html`<table class="rows">
    <tbody>
      ${[formMessages.agree, formMessages.disagree].map(
        (message) =>
          html`<tr>
            <td>${emptyBox()}</td>
            <td>${say(message)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

/** A line for each who signs; a patient who is not known yet signs on one without a name. */
export const lines = ({
  template,
  patient,
  practitioner,
  guardian,
}: Pick<FormDocument, 'template' | 'practitioner' | 'guardian'> & {
  readonly patient: Patient | null;
}): Html => {
  const forGuardian = template.kind === 'guardian-consent';
  return html`<div class="signatures">
    ${forGuardian ? signatureBlock(oneLine(guardian), say(formMessages.guardian), null) : nothing}
    ${signatureBlock(patient ? fullName(patient) : '', say(consentMessages.patient), null)}
    ${signatureBlock(oneLine(practitioner.name), say(frameMessages.practitioner), null)}
  </div>`;
};

const render = (given: FormDocument): RenderedDocument => {
  const { practice, practitioner, patient, template, date, timeZone } = given;
  const heading = oneLine(template.heading) || oneLine(template.title);
  const isConsent = isConsentKind(template.kind);
  const lead = html`<p class="lead">${say(formMessages.byHand, { offered: dateWords(date) })}</p>`;
  return renderFrame({
    practice,
    practitioner,
    patient,
    date,
    title: heading,
    foot: templateFoot(template),
    fileName: documentFileName(template.kind, patient.number, date),
    made: madeOf(template, given.facts),
    body: html`<h1>${heading}</h1>
      ${isConsent ? lead : nothing} ${adoptionLine(template, timeZone)}
      ${renderTemplate(template.source, given.facts, blocksOf(given))}
      <div class="decision">
        ${isConsent ? section(say(consentMessages.decision), choice()) : nothing} ${lines(given)}
      </div>
      <div class="after">${madeFrom(template)}</div>`,
  });
};

/** The form as one self-contained HTML in the language of its text: every box empty, a line for each who signs. */
export const renderForm = (given: FormDocument): RenderedDocument =>
  inLanguage(given.template.language, () => render(given));
