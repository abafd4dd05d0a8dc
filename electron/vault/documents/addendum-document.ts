/** An addendum: only what is added to a signed consent, the patient's decision and the signatures. */
import { addendumStatements, type AddendumFields, type Addition } from '../../../shared/consents/addendum.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import { type EffectiveScope, effectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { TextBlock } from '../../../shared/consents/text-block.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Device } from '../../../shared/devices/device.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { areaList, sentenceCase } from './area-words.ts';
import { signatures, statementRows } from './consent-decision.ts';
import { classWords } from './consent-document.ts';
import { pairsTable, section } from './document-parts.ts';
import { shortHash } from './fingerprint.ts';
import { html, nothing, type Html } from './html.ts';
import { addendumMessages } from './messages/addendum-messages.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { dateWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { fullName } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { readingPart, signingPart } from './signing-part.ts';
import { oneLine, typed } from './typed-text.ts';
import { inLanguage, midSentence, say, spokenLocale } from './wording.ts';

export interface AddendumAsked {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  /** The consent that is extended, with what was added to it before. */
  readonly consent: Consent;
  readonly addition: Addition;
  readonly device: Device | null;
  /** What the practice's text says of this device and not of the one that was signed for. */
  readonly clause: readonly TextBlock[];
  readonly offeredOn: CalendarDate;
  readonly timeZone: string;
}

const depthWords = (um: number): string => withUnit(um, depthSpec, spokenLocale());

const fromTo = (from: string, to: string): string => say(addendumMessages.fromTo, { from, to });

const deviceName = (device: Device | null, kind: string): string =>
  device ? [[device.make, device.model].map(oneLine).join(' ').trim(), midSentence(kind)].join(', ') : kind;

/** What is added, name and words, each with what was signed until now. */
export const additionPairs = ({
  consent,
  addition,
  device,
}: AddendumAsked): readonly (readonly [string, string])[] => {
  const signed: EffectiveScope | null = effectiveScope(consent);
  const { areas, maxDepthUm, deviceKind, productClasses, sessions } = addition;
  const count = (of: number): string => sentenceCase(say(consentMessages.sessionCount, { count: of }));
  return [
    ...(areas.length === 0 ? [] : [[say(addendumMessages.areas), sentenceCase(areaList(areas))] as const]),
    ...(maxDepthUm === null
      ? []
      : [
          [
            say(addendumMessages.depth),
            fromTo(depthWords(signed?.maxDepthUm ?? consent.scope.maxDepthUm), depthWords(maxDepthUm)),
          ] as const,
        ]),
    ...(deviceKind === null
      ? []
      : [[say(addendumMessages.device), deviceName(device, say(deviceKindLabels[deviceKind]))] as const]),
    ...(productClasses.length === 0
      ? []
      : [[say(addendumMessages.classes), classWords(productClasses)] as const]),
    ...(sessions === null
      ? []
      : [
          [
            say(addendumMessages.sessions),
            fromTo(count(signed?.sessions ?? consent.scope.sessions), count(sessions)),
          ] as const,
        ]),
  ];
};

const consentDay = ({ consent, timeZone }: AddendumAsked): string =>
  dateWords(dateOfInstant(consent.signedAt, timeZone));

/** The sentence that is signed. */
export const addendumAgreement = (asked: AddendumAsked): string =>
  say(addendumMessages.agreement, { date: consentDay(asked) });

/** Which consent it adds to. */
export const extendsWords = (asked: AddendumAsked): string =>
  say(addendumMessages.extends, { date: consentDay(asked), hash: shortHash(asked.consent.documentHash) });

const blockHtml = ({ kind, runs }: TextBlock): Html => {
  const words = runs.map(({ text, strong }) => (strong ? html`<b>${typed(text)}</b>` : typed(text)));
  return kind === 'heading' ? html`<h3>${words}</h3>` : html`<p>${words}</p>`;
};

const render = (asked: AddendumAsked, signed: AddendumFields): RenderedDocument => {
  const { practice, practitioner, patient, clause, timeZone } = asked;
  const declined = signed.outcome === 'declined';
  const date = dateOfInstant(signed.patientSignedAt, timeZone);
  const patientName = fullName(patient);
  const decision = html`<p>
      ${declined ? say(addendumMessages.refusal, { date: consentDay(asked) }) : addendumAgreement(asked)}
    </p>
    ${declined ? nothing : statementRows(addendumStatements, signed)}`;
  const body = html`<h1>${say(declined ? addendumMessages.titleDeclined : addendumMessages.title)}</h1>
    <p class="lead">${extendsWords(asked)}</p>
    ${section(say(addendumMessages.added), pairsTable(additionPairs(asked)))}
    ${clause.length === 0 ? nothing : section(say(addendumMessages.clause), html`${clause.map(blockHtml)}`)}
    ${signingPart(signed, timeZone)}
    <div class="decision">
      ${section(say(consentMessages.decision), decision)}
      ${signatures(signed, { patientName, practitionerName: oneLine(practitioner.name), timeZone })}
    </div>
    ${readingPart(signed.signing, patientName)}`;
  return renderFrame({
    practice,
    practitioner,
    patient,
    date,
    title: say(addendumMessages.shortTitle, { date: dateWords(date) }),
    foot: say(addendumMessages.foot, { version: signed.templateVersion }),
    fileName: documentFileName('addendum', patient.number, date),
    body,
  });
};

/** A signed or declined addendum as one self-contained HTML, in the language of its consent. */
export const renderAddendum = (asked: AddendumAsked, signed: AddendumFields): RenderedDocument =>
  inLanguage(asked.consent.templateLanguage, () => render(asked, signed));
