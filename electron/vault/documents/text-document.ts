/** Leaflets, plans and letters: a text, who gives it, and nothing to sign. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { exposureLetters } from '../../../shared/exposures/exposure.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { callbox } from './aftercare-document.ts';
import { adoptionLine, madeFrom, templateFoot } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { madeOf } from './made-of.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { noBlocks } from './template-blocks.ts';
import { oneLine, typedLines } from './typed-text.ts';
import { inLanguage } from './wording.ts';

interface TextDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  /** Null for a leaflet that is about nobody. */
  readonly patient: Patient | null;
  readonly template: TemplateText;
  /** Every field that texts of this kind may use. */
  readonly facts: TemplateFacts;
  readonly date: CalendarDate;
  readonly timeZone: string;
}

/** A letter to the patient begins with where it goes; the others say themselves to whom they are. */
const addressee = (patient: Patient | null, kind: TemplateText['kind']): Html => {
  const isPosted = exposureLetters.some((each) => each === kind);
  if (!patient || !isPosted || patient.address.trim() === '') return nothing;
  return typedLines(`${fullName(patient)}\n${patient.address.trim()}`);
};

/** The text as one self-contained HTML, in its language. */
export const renderText = (given: TextDocument): RenderedDocument =>
  inLanguage(given.template.language, () => {
    const { practice, practitioner, patient, template, date } = given;
    const heading = oneLine(template.heading) || oneLine(template.title);
    const text = renderTemplate(template.source, given.facts, {
      ...noBlocks,
      callbox: (words) => callbox(practice, words),
    });
    return renderFrame({
      practice,
      practitioner,
      patient,
      date,
      title: heading,
      foot: templateFoot(template),
      fileName: documentFileName(template.kind, patient?.number ?? null, date),
      made: madeOf(template, given.facts),
      body: html`${addressee(patient, template.kind)}
        <h1>${heading}</h1>
        ${text} ${adoptionLine(template, given.timeZone)} ${madeFrom(template)}`,
    });
  });
