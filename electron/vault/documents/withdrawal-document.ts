/** The sheet that says what a patient took back, when, and what follows. */
import type { Addendum } from '../../../shared/consents/addendum.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import type { SmallConsent } from '../../../shared/consents/small-consent.ts';
import type { WithdrawalFields } from '../../../shared/consents/withdrawal.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { photoPurposeLabels, withdrawalWayLabels } from '../../../shared/labels/consent-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { pairsTable, section, type Pair } from './document-parts.ts';
import { shortHash } from './fingerprint.ts';
import { html } from './html.ts';
import { withdrawalMessages } from './messages/addendum-messages.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { aboutOf } from './small-consent-document.ts';
import { dateWords, exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { inLanguage, midSentence, say, sayList } from './wording.ts';

export interface WithdrawalDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly consent: Consent | SmallConsent;
  /** The addendum that was taken back alone; null for anything else. */
  readonly addendum: Pick<Addendum, 'signedAt' | 'documentHash'> | null;
  readonly withdrawal: WithdrawalFields;
  /** When it is noted, UTC ms. */
  readonly at: number;
  readonly timeZone: string;
}

/** What follows from a withdrawal, one sentence each. */
export const effectWords = (
  { addendum, purposes }: WithdrawalFields,
  kind: WithdrawalDocument['consent']['kind'],
  date: string,
): readonly string[] => {
  if (addendum !== null) return [say(withdrawalMessages.effectAddendum, { date })];
  if (purposes !== null)
    return purposes.map((purpose) => say(withdrawalMessages.effectPhotos, { date, purpose }));
  return kind === 'treatment'
    ? [say(withdrawalMessages.effectWhole, { date })]
    : [say(withdrawalMessages.effectSmall, { about: aboutOf(kind), date })];
};

/** What was taken back, in words. */
const whatWords = ({ consent, addendum, withdrawal, timeZone }: WithdrawalDocument): string => {
  if (addendum !== null) {
    const date = dateWords(dateOfInstant(addendum.signedAt, timeZone));
    return say(withdrawalMessages.addendum, { date, hash: shortHash(addendum.documentHash) });
  }
  if (withdrawal.purposes !== null) {
    const uses = withdrawal.purposes.map((each) => midSentence(say(photoPurposeLabels[each])));
    return `${say(consentMessages.photos)}: ${sayList(uses)}`;
  }
  return say(consent.kind === 'treatment' ? withdrawalMessages.whole : withdrawalMessages.wholeSmall);
};

const titleOf = ({ addendum, purposes }: WithdrawalFields): string => {
  if (addendum !== null) return say(withdrawalMessages.titleAddendum);
  return say(purposes === null ? withdrawalMessages.title : withdrawalMessages.titlePart);
};

const pairs = (facts: WithdrawalDocument, day: string): readonly Pair[] => {
  const { withdrawal, at, timeZone, practitioner } = facts;
  const { told, reason } = withdrawal;
  return [
    [say(withdrawalMessages.what), whatWords(facts)],
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
  const lead = say(withdrawalMessages.lead, { date: signedOn, hash: shortHash(consent.documentHash) });
  const body = html`<h1>${titleOf(withdrawal)}</h1>
    <p class="lead">${lead}</p>
    ${pairsTable(pairs(facts, day))}
    ${section(
      say(withdrawalMessages.effect),
      html`${effectWords(withdrawal, consent.kind, day).map((words) => html`<p>${typed(words)}</p>`)}`,
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
