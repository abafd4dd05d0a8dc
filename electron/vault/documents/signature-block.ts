/** A signature as it is printed: ink, or the name that was typed in its place, with who and when under it. */
import type { Strokes } from '../../../shared/consents/strokes.ts';
import { html, nothing, type Html } from './html.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { signatureSvg } from './signature-svg.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

export interface SignedInk {
  readonly strokes: Strokes;
  /** Typed in place of ink; empty when signed by hand. */
  readonly typedName: string;
  readonly at: string;
}

/** A signature with name and time under it; an empty line to sign on while there is none. */
export const signatureBlock = (name: string, who: string, signed: SignedInk | null): Html => {
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
