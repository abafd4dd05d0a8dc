/** The end of a consent: statements, photo choices, what was asked, signatures; blank lines before it is signed. */
import { statements, type ConsentFields, type StatementId } from '../../../shared/consents/consent.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { photoPurposeLabels, statementLabels } from '../../../shared/labels/consent-labels.ts';
import type { ClauseHead } from '../../../shared/templates/clauses.ts';
import { section, tickBox } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { signatureBlock } from './signature-block.ts';
import { readingPart, signedBeside, signingPart, type SignedMoments } from './signing-part.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

export type SignedPart = Pick<
  ConsentFields,
  | 'outcome'
  | 'statements'
  | 'photos'
  | 'clauses'
  | 'note'
  | 'patientStrokes'
  | 'patientTypedName'
  | 'patientSignedAt'
  | 'practitionerStrokes'
  | 'practitionerTypedName'
  | 'practitionerSignedAt'
  | 'offeredOn'
  | 'signing'
>;

interface Signers {
  readonly patientName: string;
  readonly practitionerName: string;
  readonly timeZone: string;
}

const box = (ticked: boolean): Html =>
  tickBox(ticked, say(ticked ? consentMessages.ticked : consentMessages.notTicked));

/** A clause's text with the box under it, and whether that one is needed. */
export const clausePart = ({ ask, tick }: ClauseHead, text: Html, ticked: boolean): Html =>
  html`${text}
    <table class="rows clause">
      <tbody>
        <tr>
          <td>${box(ticked)}</td>
          <td>
            ${typed(ask)}
            <span class="muted"
              >${say(tick === 'required' ? consentMessages.required : consentMessages.optional)}</span
            >
          </td>
        </tr>
      </tbody>
    </table>`;

/** The statements with their boxes; `shown` are those that apply to this device. */
export const statementRows = (
  shown: readonly StatementId[],
  consent: Pick<SignedPart, 'statements'> | null,
): Html =>
  html`<table class="rows">
    <tbody>
      ${shown.map(
        (id) =>
          html`<tr>
            <td>${box(consent?.statements[id] === true)}</td>
            <td>${say(statementLabels[id])}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

/** The statements that apply: the one about authorised use only where the device's use is not a plain yes. */
export const statementsFor = (authorisedUse: 'yes' | 'no' | 'unknown'): readonly StatementId[] =>
  statements.filter((id) => id !== 'outside-authorised-use' || authorisedUse !== 'yes');

/** Each use of photos with the answer, or two empty boxes. */
export const photoRows = (consent: Pick<SignedPart, 'photos'> | null): Html =>
  html`<table class="choices">
    <tbody>
      ${photoPurposes.map((purpose) => {
        const answer = consent
          ? html`${say(answerLabels[consent.photos[purpose]])}`
          : html`${box(false)}${say(answerLabels.yes)} ${box(false)}${say(answerLabels.no)}`;
        return html`<tr>
          <td>${say(photoPurposeLabels[purpose])}</td>
          <td>${answer}</td>
        </tr> `;
      })}
    </tbody>
  </table>`;

/** Patient and practitioner, and whoever signed beside them. */
export const signatures = (
  consent: (SignedMoments & Omit<SignedPart, 'photos' | 'statements' | 'clauses'>) | null,
  signers: Signers,
): Html =>
  html`<div class="signatures">
    ${signatureBlock(
      signers.patientName,
      say(consentMessages.patient),
      consent && {
        strokes: consent.patientStrokes,
        typedName: consent.patientTypedName,
        at: exactInstantWords(consent.patientSignedAt, signers.timeZone),
      },
    )}
    ${signatureBlock(
      signers.practitionerName,
      say(frameMessages.practitioner),
      consent && {
        strokes: consent.practitionerStrokes,
        typedName: consent.practitionerTypedName,
        at: exactInstantWords(consent.practitionerSignedAt, signers.timeZone),
      },
    )}
    ${consent ? signedBeside(consent, signers.timeZone) : nothing}
  </div>`;

/** What was asked and who was there; of what was signed before these facts were, the one note there was. */
const askedPart = (consent: SignedPart, timeZone: string): Html => {
  if (consent.signing !== null) return signingPart(consent, timeZone);
  const note = oneLine(consent.note);
  return section(
    say(consentMessages.questions),
    note === '' ? html`<p>${say(consentMessages.noQuestions)}</p>` : typedLines(consent.note),
  );
};

/** Everything from "Your decision" to the signatures. */
export const decisionPart = (
  agreement: string,
  shown: readonly StatementId[],
  consent: SignedPart | null,
  signers: Signers,
): Html => {
  const declined = consent?.outcome === 'declined';
  const words = declined ? say(consentMessages.refusal) : agreement;
  const asked = consent === null ? nothing : askedPart(consent, signers.timeZone);
  return html`${asked}
    <div class="decision">
      ${section(
        say(consentMessages.decision),
        html`<p>${words}</p>
          ${declined ? nothing : statementRows(shown, consent)}`,
      )}${declined ? nothing : section(say(consentMessages.photos), photoRows(consent))}
      ${signatures(consent, signers)}
    </div>
    ${readingPart(consent?.signing ?? null, signers.patientName)}`;
};
