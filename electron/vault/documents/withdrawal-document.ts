/** The sheet that says what a patient took back, when, and what follows. */
import type { Consent } from '../../../shared/consents/consent.ts';
import type { WithdrawalFields } from '../../../shared/consents/withdrawal.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { photoPurposeLabels, withdrawalWayLabels } from '../../../shared/labels/consent-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { pairsTable, section, type Pair } from './document-parts.ts';
import { shortHash } from './fingerprint.ts';
import { html, type Html } from './html.ts';
import { withdrawalMessages } from './messages/addendum-messages.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { dateWords, exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { inLanguage, midSentence, say, sayList } from './wording.ts';

export interface WithdrawalDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly consent: Consent;
  readonly withdrawal: WithdrawalFields;
  /** When it is noted, UTC ms. */
  readonly at: number;
  readonly timeZone: string;
}

/** What follows from a withdrawal, one sentence each. */
export const effectWords = ({ purposes }: WithdrawalFields, date: string): readonly string[] =>
  purposes === null
    ? [say(withdrawalMessages.effectWhole, { date })]
    : purposes.map((purpose) => say(withdrawalMessages.effectPhotos, { date, purpose }));

const pairs = (
  { withdrawal, at, timeZone, practitioner }: WithdrawalDocument,
  day: string,
): readonly Pair[] => {
  const { purposes, told, reason } = withdrawal;
  const what: string | Html =
    purposes === null
      ? say(withdrawalMessages.whole)
      : `${say(consentMessages.photos)}: ${sayList(purposes.map((each) => midSentence(say(photoPurposeLabels[each]))))}`;
  return [
    [say(withdrawalMessages.what), what],
    [say(withdrawalMessages.on), day],
    [say(withdrawalMessages.told), say(withdrawalWayLabels[told])],
    [
      say(withdrawalMessages.noted),
      say(withdrawalMessages.notedBy, {
        at: exactInstantWords(at, timeZone),
        name: oneLine(practitioner.name),
      }),
    ],
    ...(oneLine(reason) === '' ? [] : [[say(withdrawalMessages.reason), typedLines(reason)] as const]),
  ];
};

const render = (facts: WithdrawalDocument): RenderedDocument => {
  const { practice, practitioner, patient, consent, withdrawal, at, timeZone } = facts;
  const date = dateOfInstant(at, timeZone);
  const day = dateWords(withdrawal.on ?? date);
  const signedOn = dateWords(dateOfInstant(consent.signedAt, timeZone));
  const title = withdrawal.purposes === null ? withdrawalMessages.title : withdrawalMessages.titlePart;
  const lead = say(withdrawalMessages.lead, { date: signedOn, hash: shortHash(consent.documentHash) });
  const body = html`<h1>${say(title)}</h1>
    <p class="lead">${lead}</p>
    ${pairsTable(pairs(facts, day))}
    ${section(
      say(withdrawalMessages.effect),
      html`${effectWords(withdrawal, day).map((words) => html`<p>${typed(words)}</p>`)}`,
    )}`;
  return renderFrame({
    practice,
    practitioner,
    patient,
    date,
    title: say(withdrawalMessages.shortTitle, { date: dateWords(date) }),
    foot: say(withdrawalMessages.foot, { date: signedOn }),
    fileName: documentFileName('withdrawal', patient.number, date),
    body,
  });
};

/** A withdrawal as one self-contained HTML, in the language of its consent. */
export const renderWithdrawal = (facts: WithdrawalDocument): RenderedDocument =>
  inLanguage(facts.consent.templateLanguage, () => render(facts));
