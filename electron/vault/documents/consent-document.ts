/** The consent: what is planned, the practice's adopted text, the patient's decision and the signatures. */
import type { ConsentScope } from '../../../shared/consents/consent.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Device } from '../../../shared/devices/device.ts';
import { authorisedUseLabels, deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { routeClassLabels } from '../../../shared/labels/product-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import { areaList, sentenceCase } from './area-words.ts';
import { decisionPart, statementsFor, type SignedPart } from './consent-decision.ts';
import { adoptionLine, orNotRecorded, pairsTable, section, templateFoot } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { oneLine } from './typed-text.ts';
import { say, sayList } from './wording.ts';

/** What is asked of the patient, before anything is answered. */
export interface ConsentAsked {
  readonly practice: Practice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly template: TemplateInfo;
  /** The text of this template, version and language. */
  readonly source: string;
  readonly scope: ConsentScope;
  /** The device of the scope; null when none was chosen yet, and its authorised use counts as not known. */
  readonly device: Device | null;
  /** Names of the products planned; empty when they are named at each session. */
  readonly products: readonly string[];
  /** How many years the practice keeps a record; null when it has not said. */
  readonly retentionYears: number | null;
  readonly offeredOn: CalendarDate;
  /** The day a preview is made; a signed consent bears the day of the patient's signature. */
  readonly today: CalendarDate;
  readonly timeZone: string;
}

export interface ConsentDocument extends ConsentAsked {
  /** Null for the form before it is signed. */
  readonly consent: SignedPart | null;
}

const deviceWords = ({ device, scope }: ConsentAsked): string => {
  const kind = say(deviceKindLabels[scope.deviceKind]);
  if (!device) return kind;
  const serial = oneLine(device.serial);
  return [
    [device.make, device.model].map(oneLine).join(' ').trim(),
    ...(serial === '' ? [] : [say(consentMessages.serial, { serial })]),
    kind.toLowerCase(),
  ].join(', ');
};

export const authorisedUse = ({ device }: Pick<ConsentAsked, 'device'>): 'yes' | 'no' | 'unknown' =>
  device?.authorisedUse ?? 'unknown';

/** Classes of products in words: "not limited" where none were asked for. */
export const classWords = (classes: ConsentScope['productClasses']): string => {
  if (classes === null) return say(consentMessages.classesNotLimited);
  return classes.length === 0
    ? say(consentMessages.noClasses)
    : sentenceCase(classes.map((each) => say(routeClassLabels[each])).join('; '));
};

const treatedBy = ({ name, qualification }: Practitioner): string =>
  [oneLine(name), oneLine(qualification) || say(consentMessages.noQualification)].join(', ');

/** What the consent covers, name and words. */
export const scopePairs = (facts: ConsentAsked): readonly (readonly [string, string])[] => {
  const { scope, practitioner, products } = facts;
  return [
    [say(consentMessages.areas), sentenceCase(areaList(scope.areas))],
    [say(consentMessages.depth), withUnit(scope.maxDepthUm, depthSpec, 'en-GB')],
    [say(consentMessages.device), deviceWords(facts)],
    [say(consentMessages.authorisedUse), say(authorisedUseLabels[authorisedUse(facts)])],
    [
      say(consentMessages.products),
      products.length === 0 ? say(consentMessages.productsLater) : sayList(products.map(oneLine)),
    ],
    [say(consentMessages.productClasses), classWords(scope.productClasses)],
    [
      say(consentMessages.sessions),
      say(consentMessages.sessionsAndPrice, {
        sessions: sentenceCase(say(consentMessages.sessionCount, { count: scope.sessions })),
        price: orNotRecorded(scope.price),
      }),
    ],
    [
      say(consentMessages.validUntil),
      scope.validUntil === null ? say(consentMessages.noEnd) : formatDate(scope.validUntil),
    ],
    [say(consentMessages.practitioner), treatedBy(practitioner)],
  ];
};

/** What the consent template may print. */
export const consentFacts = (facts: ConsentAsked): TemplateFacts => {
  const { practice, retentionYears } = facts;
  const reach = [practice.phone, practice.email].map(oneLine).filter((part) => part !== '');
  return {
    practice: practice.name,
    offered_on: formatDate(facts.offeredOn),
    radiofrequency: facts.scope.deviceKind.startsWith('rf-'),
    authorised_use: authorisedUse(facts),
    retention_known: retentionYears !== null,
    retention: retentionYears === null ? '' : say(consentMessages.retentionYears, { years: retentionYears }),
    complaint_contact:
      reach.length === 0
        ? practice.name
        : say(consentMessages.complaintContact, { practice: practice.name, reach: reach.join(', ') }),
  };
};

const head = (facts: ConsentDocument): Html => {
  const { consent, timeZone } = facts;
  const offered = formatDate(facts.offeredOn);
  const line = consent
    ? say(consentMessages.signed, {
        offered,
        signed: formatDate(dateOfInstant(consent.patientSignedAt, timeZone)),
      })
    : say(consentMessages.offered, { offered });
  const title = consent?.outcome === 'declined' ? consentMessages.titleDeclined : consentMessages.title;
  return html`<h1>${say(title)}</h1>
    <p class="lead">${line}</p>
    ${adoptionLine(facts.template, timeZone)}`;
};

/** The sentence that is signed. */
export const agreementWords = (scope: ConsentScope): string =>
  say(consentMessages.agreement, {
    areas: areaList(scope.areas),
    depth: withUnit(scope.maxDepthUm, depthSpec, 'en-GB'),
    sessions: say(consentMessages.sessionCount, { count: scope.sessions }),
  });

/** The consent as one self-contained HTML: unsigned with boxes and lines to sign on, or signed with ticks and ink. */
export const renderConsent = (facts: ConsentDocument): RenderedDocument => {
  const { consent, scope, patient, practitioner, timeZone } = facts;
  const date = consent ? dateOfInstant(consent.patientSignedAt, timeZone) : facts.today;
  const agreement = agreementWords(scope);
  const body = html`${head(facts)} ${section(say(consentMessages.scope), pairsTable(scopePairs(facts)))}
  ${renderTemplate(facts.source, consentFacts(facts))}
  ${decisionPart(agreement, statementsFor(authorisedUse(facts)), consent, {
    patientName: fullName(patient),
    practitionerName: oneLine(practitioner.name),
    timeZone,
  })}`;
  return renderFrame({
    practice: facts.practice,
    practitioner,
    patient,
    date,
    title: say(consentMessages.shortTitle, { date: formatDate(date) }),
    foot: templateFoot(facts.template),
    fileName: documentFileName('consent', patient.number, date),
    body,
  });
};
