/** What is signed on the screen beside the consent to the treatment: the adopted text, the decision and the signatures. */
import type { SmallConsentFields, SmallConsentKind } from '../../../shared/consents/small-consent.ts';
import { smallStatements } from '../../../shared/consents/small-consent.ts';
import { dateOfInstant, type CalendarDate } from '../../../shared/dates/calendar.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { clausesIn } from '../../../shared/templates/find-clauses.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { areaList } from './area-words.ts';
import { clausePart, photoRows, signatures, statementRows } from './consent-decision.ts';
import { madeOf } from './made-of.ts';
import { adoptionLine, madeFrom, section, templateFoot } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { formMessages } from './messages/form-messages.ts';
import { smallConsentMessages } from './messages/small-consent-messages.ts';
import { dateWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { readingPart, signingPart } from './signing-part.ts';
import { noBlocks, type BlockMakers } from './template-blocks.ts';
import { oneLine } from './typed-text.ts';
import { inLanguage, say } from './wording.ts';

/** What is asked of the patient, before anything is answered. */
export interface SmallConsentAsked {
  readonly practice: Practice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly template: TemplateText;
  readonly kind: SmallConsentKind;
  readonly areas: readonly RegionSide[];
  readonly offeredOn: CalendarDate;
  /** Every field that texts of this kind may use, on a day, in the language of the call. */
  readonly factsOn: (date: CalendarDate) => TemplateFacts;
  readonly timeZone: string;
}

/** The kind as the messages select it, which take no hyphen. */
export const aboutOf = (kind: SmallConsentKind): string => kind.replace('-consent', '');

/** The sentence that is signed. */
export const smallAgreement = ({ kind, areas }: Pick<SmallConsentAsked, 'kind' | 'areas'>): string =>
  kind === 'refusal'
    ? say(consentMessages.refusal)
    : say(smallConsentMessages.agreement, { about: aboutOf(kind), areas: areaList(areas) });

const blocksOf = (
  { template }: SmallConsentAsked,
  { clauses }: Pick<SmallConsentFields, 'clauses'>,
): BlockMakers => ({
  ...noBlocks,
  tick: (name, text) => {
    const clause = clausesIn(template.source).find((one) => one.name === name);
    const ticked = clauses.find((one) => one.id === name)?.ticked === true;
    return clause ? clausePart(clause, text, ticked) : text;
  },
});

const decisionWords = (asked: SmallConsentAsked, { outcome }: SmallConsentFields): string => {
  if (outcome === 'agreed') return smallAgreement(asked);
  return say(asked.kind === 'refusal' ? smallConsentMessages.notSigned : formMessages.disagree);
};

const decision = (asked: SmallConsentAsked, signed: SmallConsentFields): Html => {
  const { kind, patient, practitioner, timeZone } = asked;
  const agreed = signed.outcome === 'agreed';
  const statements = smallStatements(kind);
  return html`<div class="decision">
    ${section(
      say(consentMessages.decision),
      html`<p>${decisionWords(asked, signed)}</p>
        ${agreed && statements.length > 0 ? statementRows(statements, signed) : nothing}`,
    )}
    ${agreed && kind === 'photo-consent' ? section(say(consentMessages.photos), photoRows(signed)) : nothing}
    ${signatures(signed, {
      patientName: fullName(patient),
      practitionerName: oneLine(practitioner.name),
      timeZone,
    })}
  </div>`;
};

const headingOf = ({ template, kind }: SmallConsentAsked, { outcome }: SmallConsentFields): string => {
  const heading = oneLine(template.heading) || oneLine(template.title);
  const declined = outcome === 'declined' && kind !== 'refusal';
  return declined ? say(consentMessages.headingDeclined, { heading }) : heading;
};

const render = (asked: SmallConsentAsked, signed: SmallConsentFields): RenderedDocument => {
  const { practice, practitioner, patient, template, timeZone } = asked;
  const date = dateOfInstant(signed.patientSignedAt, timeZone);
  const heading = headingOf(asked, signed);
  const values = asked.factsOn(date);
  const lead = say(consentMessages.signed, { offered: dateWords(asked.offeredOn), signed: dateWords(date) });
  return renderFrame({
    practice,
    practitioner,
    patient,
    date,
    title: say(smallConsentMessages.shortTitle, { heading, date: dateWords(date) }),
    foot: templateFoot(template),
    fileName: documentFileName(template.kind, patient.number, date),
    made: madeOf(template, values),
    body: html`<h1>${heading}</h1>
      <p class="lead">${lead}</p>
      ${adoptionLine(template, timeZone)} ${renderTemplate(template.source, values, blocksOf(asked, signed))}
      ${signingPart(signed, timeZone)} ${decision(asked, signed)}
      ${readingPart(signed.signing, fullName(patient))} ${madeFrom(template)}`,
  });
};

/** A signed or declined one as one self-contained HTML, in the language of its text. */
export const renderSmallConsent = (asked: SmallConsentAsked, signed: SmallConsentFields): RenderedDocument =>
  inLanguage(asked.template.language, () => render(asked, signed));
