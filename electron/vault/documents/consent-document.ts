/** The consent: what is planned, the practice's adopted text, the patient's decision and the signatures. */
import type { ConsentScope } from '../../../shared/consents/consent.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Device } from '../../../shared/devices/device.ts';
import { striaeUse, type UseAnswer } from '../../../shared/devices/uses.ts';
import { authorisedUseLabels } from '../../../shared/labels/device-labels.ts';
import { routeClassLabels } from '../../../shared/labels/product-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { clausesIn } from '../../../shared/templates/find-clauses.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { areaList, sentenceCase } from './area-words.ts';
import { clausePart, decisionPart, statementsFor, type SignedPart } from './consent-decision.ts';
import {
  adoptionLine,
  madeFrom,
  orNotRecorded,
  pairsTable,
  section,
  templateFoot,
} from './document-parts.ts';
import { html, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { madeOf } from './made-of.ts';
import { dateWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { noBlocks, type BlockMakers } from './template-blocks.ts';
import { deviceWords, peopleFacts, treatmentFacts } from './template-facts.ts';
import { oneLine } from './typed-text.ts';
import { inLanguage, say, sayList, spokenLocale } from './wording.ts';

/** What is asked of the patient, before anything is answered. */
export interface ConsentAsked {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly template: TemplateText;
  readonly scope: ConsentScope;
  /** The device of the scope; null when none was chosen yet, and its authorised use counts as not known. */
  readonly device: Device | null;
  /** Names of the products planned; empty when they are named at each session. */
  readonly products: readonly string[];
  /** Numbing medicines that may be used. */
  readonly anaesthetics: readonly string[];
  /** How many years the practice keeps a record; null when it has not said. */
  readonly retentionYears: number | null;
  readonly offeredOn: CalendarDate;
  /** The day a preview is made; a signed consent bears the day of the patient's signature. */
  readonly today: CalendarDate;
  readonly timeZone: string;
  /** What only other kinds of consent print, e.g. who the guardian is. */
  readonly more: TemplateFacts;
}

export interface ConsentDocument extends ConsentAsked {
  /** Null for the form before it is signed. */
  readonly consent: SignedPart | null;
}

/** Whether the device of the scope is authorised for stretch marks there. */
export const authorisedUse = ({ device, scope, practice }: ConsentAsked): UseAnswer =>
  device ? striaeUse(device, scope.areas, practice.country) : 'unknown';

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
    [say(consentMessages.depth), withUnit(scope.maxDepthUm, depthSpec, spokenLocale())],
    [say(consentMessages.device), deviceWords(facts.device, scope.deviceKind)],
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
      scope.validUntil === null ? say(consentMessages.noEnd) : dateWords(scope.validUntil),
    ],
    [say(consentMessages.practitioner), treatedBy(practitioner)],
  ];
};

/** The day of the signature, or of the preview. */
const dayOf = ({ consent, today, timeZone }: ConsentDocument): CalendarDate =>
  consent ? dateOfInstant(consent.patientSignedAt, timeZone) : today;

/** What a consent's text may print on a day; today when it is not said. */
export const consentFacts = (facts: ConsentAsked, date = facts.today): TemplateFacts => {
  const { scope } = facts;
  return {
    ...facts.more,
    ...peopleFacts({ ...facts, date }),
    ...treatmentFacts({ ...facts, areas: scope.areas, deviceKind: scope.deviceKind }, facts.practice.country),
    offered_on: dateWords(facts.offeredOn),
    max_depth: withUnit(scope.maxDepthUm, depthSpec, spokenLocale()),
    sessions: say(consentMessages.sessionCount, { count: scope.sessions }),
    price_known: oneLine(scope.price) !== '',
    price: orNotRecorded(scope.price),
  };
};

const headingOf = ({ template, consent }: ConsentDocument): string => {
  const heading = oneLine(template.heading);
  const declined = consent?.outcome === 'declined';
  if (heading === '') return say(declined ? consentMessages.titleDeclined : consentMessages.title);
  return declined ? say(consentMessages.headingDeclined, { heading }) : heading;
};

/** A clause with a tick of its own: its text, then the box with the sentence that is ticked. */
const blocksOf = ({ template, consent }: ConsentDocument): BlockMakers => ({
  ...noBlocks,
  tick: (name, text) => {
    const clause = clausesIn(template.source).find((one) => one.name === name);
    const ticked = consent?.clauses.find((one) => one.id === name)?.ticked === true;
    return clause ? clausePart(clause, text, ticked) : text;
  },
});

const head = (facts: ConsentDocument): Html => {
  const { consent, timeZone } = facts;
  const offered = dateWords(facts.offeredOn);
  const line = consent
    ? say(consentMessages.signed, {
        offered,
        signed: dateWords(dateOfInstant(consent.patientSignedAt, timeZone)),
      })
    : say(consentMessages.offered, { offered });
  return html`<h1>${headingOf(facts)}</h1>
    <p class="lead">${line}</p>
    ${adoptionLine(facts.template, timeZone)}`;
};

/** The sentence that is signed. */
export const agreementWords = (scope: ConsentScope): string =>
  say(consentMessages.agreement, {
    areas: areaList(scope.areas),
    depth: withUnit(scope.maxDepthUm, depthSpec, spokenLocale()),
    sessions: say(consentMessages.sessionCount, { count: scope.sessions }),
  });

const render = (facts: ConsentDocument): RenderedDocument => {
  const { consent, scope, patient, practitioner, timeZone } = facts;
  const date = dayOf(facts);
  const agreement = agreementWords(scope);
  const values = consentFacts(facts, date);
  const body = html`${head(facts)} ${section(say(consentMessages.scope), pairsTable(scopePairs(facts)))}
  ${renderTemplate(facts.template.source, values, blocksOf(facts))}
  ${decisionPart(agreement, statementsFor(authorisedUse(facts)), consent, {
    patientName: fullName(patient),
    practitionerName: oneLine(practitioner.name),
    timeZone,
  })}
  ${madeFrom(facts.template)}`;
  return renderFrame({
    practice: facts.practice,
    practitioner,
    patient,
    date,
    title: say(consentMessages.shortTitle, { date: dateWords(date) }),
    foot: templateFoot(facts.template),
    fileName: documentFileName('consent', patient.number, date),
    made: madeOf(facts.template, values),
    body,
  });
};

/**
 * The consent as one self-contained HTML in the language of its text: unsigned with boxes and lines to sign on, or signed
 * with ticks and ink.
 */
export const renderConsent = (facts: ConsentDocument): RenderedDocument =>
  inLanguage(facts.template.language, () => render(facts));
