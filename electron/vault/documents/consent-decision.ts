/** The end of a consent: statements, photo choices, what was asked, signatures; blank lines before it is signed. */
import {
  photoPurposes,
  statements,
  type ConsentFields,
  type StatementId,
} from '../../../shared/consents/consent.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { photoPurposeLabels, statementLabels } from '../../../shared/labels/consent-labels.ts';
import type { ClauseHead } from '../../../shared/templates/clauses.ts';
import { section, tickBox } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { signatureSvg } from './signature-svg.ts';
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
const statementRows = (shown: readonly StatementId[], consent: SignedPart | null): Html =>
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

const photoRows = (consent: SignedPart | null): Html =>
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

interface Signed {
  readonly strokes: ConsentFields['patientStrokes'];
  /** Typed in place of ink; empty when signed by hand. */
  readonly typedName: string;
  readonly at: string;
}

/** A signature as ink or as the name that was typed, with name and time under it; an empty line to sign on before. */
const signature = (name: string, who: string, signed: Signed | null): Html => {
  const drawn = signed ? signatureSvg(signed.strokes, say(consentMessages.signatureOf, { name })) : nothing;
  const inTypedLetters = signed !== null && drawn.html === '' && oneLine(signed.typedName) !== '';
  const shown = inTypedLetters ? html`<div class="ink letters">${typed(signed.typedName)}</div>` : drawn;
  const under = (): string => {
    if (signed === null) return say(consentMessages.notSigned, { who });
    if (inTypedLetters) return say(consentMessages.signedByTyping, { who, at: signed.at });
    return say(drawn.html === '' ? consentMessages.noInk : consentMessages.signedOnScreen, {
      who,
      at: signed.at,
    });
  };
  return html`<div>
    ${shown.html === '' ? html`<div class="ink"></div>` : shown}
    <div class="line"><b>${typed(name)}</b>${under()}</div>
  </div>`;
};

const signatures = (consent: SignedPart | null, signers: Signers): Html =>
  html`<div class="signatures">
    ${signature(
      signers.patientName,
      say(consentMessages.patient),
      consent && {
        strokes: consent.patientStrokes,
        typedName: consent.patientTypedName,
        at: exactInstantWords(consent.patientSignedAt, signers.timeZone),
      },
    )}
    ${signature(
      signers.practitionerName,
      say(frameMessages.practitioner),
      consent && {
        strokes: consent.practitionerStrokes,
        typedName: consent.practitionerTypedName,
        at: exactInstantWords(consent.practitionerSignedAt, signers.timeZone),
      },
    )}
  </div>`;

/** Everything from "Your decision" to the signatures. */
export const decisionPart = (
  agreement: string,
  shown: readonly StatementId[],
  consent: SignedPart | null,
  signers: Signers,
): Html => {
  const declined = consent?.outcome === 'declined';
  const words = declined ? say(consentMessages.refusal) : agreement;
  const note = consent ? oneLine(consent.note) : '';
  const asked =
    consent === null
      ? nothing
      : section(
          say(consentMessages.questions),
          note === '' ? html`<p>${say(consentMessages.noQuestions)}</p>` : typedLines(consent.note),
        );
  return html`${asked}
    <div class="decision">
      ${section(
        say(consentMessages.decision),
        html`<p>${words}</p>
          ${declined ? nothing : statementRows(shown, consent)}`,
      )}${declined ? nothing : section(say(consentMessages.photos), photoRows(consent))}
      ${signatures(consent, signers)}
    </div>`;
};
