/** A text as a form with lines to write on: for nobody yet, or with what the record knows of a patient filled in. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { fieldsOf } from '../../../shared/templates/fields.ts';
import { clausesIn } from '../../../shared/templates/find-clauses.ts';
import type { TemplateField } from '../../../shared/templates/field.ts';
import { isConsentKind } from '../../../shared/templates/kinds.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { callbox } from './aftercare-document.ts';
import { clausePart, decisionPart, statementsFor } from './consent-decision.ts';
import { adoptionLine, madeFrom, pairsTable, section, templateFoot } from './document-parts.ts';
import { choice, lines } from './form-document.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { blankMessages } from './messages/blank-messages.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { noBlocks, type BlockMakers } from './template-blocks.ts';
import { oneLine } from './typed-text.ts';
import { inLanguage, say } from './wording.ts';

export interface BlankDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  /** Null for a form that is kept in a drawer. */
  readonly patient: Patient | null;
  readonly template: TemplateText;
  /** What is known already; every other fact of the kind becomes a line. */
  readonly known: TemplateFacts;
  readonly date: CalendarDate;
  readonly timeZone: string;
}

/** Stands where something is to be written; no sign that a keyboard types. */
const mark = '\uf6d5';
const places = new RegExp(`(?:<bdi>)?${mark}(?:</bdi>)?`, 'g');
/** Lines where a list is to be written. */
const listLines = 3;

/** What is only said where it is known; all other conditions hold, so that nothing that may apply is left out. */
const saidWhenKnown: ReadonlySet<string> = new Set([
  'retention_known',
  'products_named',
  'next_known',
  'recall_known',
]);

const openFact = ({ name, type, values }: TemplateField): TemplateFacts[string] => {
  if (type === 'yes-no') return !saidWhenKnown.has(name);
  if (type === 'list') return Array.from({ length: listLines }, () => mark);
  return type === 'choice' ? (values.at(-1) ?? '') : mark;
};

/** Unbreakable blanks: as wide as a name that is written, and the full stop behind it stays on its line. */
const blanks = '\u00a0'.repeat(36);
const line = (): Html =>
  trusted(`<span class="to-write" role="img" aria-label="${say(blankMessages.toWrite)}">${blanks}</span>`);

/** The marks of a finished text as lines. */
const withLines = (made: Html): Html => {
  const drawn = line().html;
  return trusted(made.html.replace(places, () => drawn));
};

const styles = `
.to-write{border-bottom:.56pt solid #000;line-height:22pt}
.pairs .to-write{border:0}
.pairs tr:has(.to-write)>*{height:8.5mm;vertical-align:bottom}
.whose{display:grid;grid-template-columns:auto minmax(0,3fr) auto minmax(0,2fr);gap:9pt 7pt;align-items:end;padding:10pt 0 6pt;border-bottom:.56pt solid #000;break-inside:avoid}
.whose .to-write{display:block;min-width:0;height:13pt;line-height:13pt;overflow:hidden}`;

const whose = (): Html =>
  html`<div class="whose">
    ${[blankMessages.name, blankMessages.born, blankMessages.number, blankMessages.date].map(
      (message) => html`<b>${say(message)}</b>${line()}`,
    )}
  </div>`;

const blocksOf = ({ template, practice }: BlankDocument): BlockMakers => ({
  ...noBlocks,
  callbox: (words) => callbox(practice, words),
  tick: (name, text) => {
    const clause = clausesIn(template.source).find((one) => one.name === name);
    return clause ? clausePart(clause, text, false) : text;
  },
});

/** What a treatment consent covers, as far as it is known. */
const scopeTable = ({ known, practitioner }: BlankDocument): Html => {
  const fact = (name: string): string => {
    const value = known[name];
    return typeof value === 'string' ? value : mark;
  };
  return pairsTable([
    [say(consentMessages.areas), fact('areas')],
    [say(consentMessages.depth), fact('max_depth')],
    [say(consentMessages.device), fact('device')],
    [say(consentMessages.products), fact('products')],
    [say(consentMessages.sessions), fact('sessions')],
    [say(consentMessages.validUntil), mark],
    [say(consentMessages.practitioner), oneLine(practitioner.name)],
  ]);
};

const decision = (given: BlankDocument, facts: TemplateFacts): Html => {
  const { template, patient, practitioner, timeZone } = given;
  const words = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : mark);
  if (template.kind === 'consent')
    return decisionPart(
      say(consentMessages.agreement, {
        areas: words('areas'),
        depth: words('max_depth'),
        sessions: words('sessions'),
      }),
      statementsFor('unknown'),
      null,
      {
        patientName: patient ? fullName(patient) : '',
        practitionerName: oneLine(practitioner.name),
        timeZone,
      },
    );
  if (template.kind === 'leaflet') return nothing;
  return html`<div class="decision">
    ${isConsentKind(template.kind) ? section(say(consentMessages.decision), choice()) : nothing}
    ${lines({ template, patient, practitioner, guardian: '' })}
  </div>`;
};

const render = (given: BlankDocument): RenderedDocument => {
  const { practice, practitioner, patient, template, known, date, timeZone } = given;
  const heading = oneLine(template.heading) || oneLine(template.title);
  const open = fieldsOf(template.kind).map((field) => [field.name, openFact(field)] as const);
  const facts = { ...Object.fromEntries(open), ...known };
  const scope =
    template.kind === 'consent' ? section(say(consentMessages.scope), scopeTable(given)) : nothing;
  return renderFrame({
    practice,
    practitioner,
    patient,
    date,
    ...(patient ? {} : { dateText: '' }),
    title: heading,
    foot: templateFoot(template),
    fileName: documentFileName(`blank-${template.kind}`, patient?.number ?? null, date),
    styles,
    body: html`${patient ? nothing : whose()}
      <h1>${heading}</h1>
      <p class="lead">${say(blankMessages.empty)}</p>
      ${adoptionLine(template, timeZone)}
      ${withLines(html`${scope} ${renderTemplate(template.source, facts, blocksOf(given))} ${decision(given, facts)}`)}
      <div class="after">${madeFrom(template)}</div>`,
  });
};

/** The form as one self-contained HTML in the language of its text. Throws where the text cannot be rendered. */
export const renderBlank = (given: BlankDocument): RenderedDocument =>
  inLanguage(given.template.language, () => render(given));
