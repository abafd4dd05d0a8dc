/** Notes that correct a document or say that it is not valid: after its last words, before its code. */
import { type Correction, notValid, valueCorrections } from '../../../shared/corrections/correction.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { correctionMessages } from './messages/correction-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

const style = `.paper-notes{margin-top:9pt;padding-top:4pt;border-top:.56pt solid #000}
.paper-notes del{text-decoration:line-through}
.paper-notes .invalid{border:1.1pt solid #000;padding:4pt 6pt;font-weight:700}`;

const noted = (
  { at, by, reason }: { readonly at: number; readonly by: string; readonly reason: string },
  timeZone: string,
): string =>
  say(correctionMessages.noted, {
    at: exactInstantWords(at, timeZone),
    name: oneLine(by),
    reason: oneLine(reason),
  });

const invalidPart = (notes: readonly Correction[], timeZone: string): Html => {
  const invalid = notValid(notes);
  return invalid === null
    ? nothing
    : html`<p class="invalid">${say(correctionMessages.notValid)}. ${typed(noted(invalid, timeZone))}</p>`;
};

/** What was noted on a document since it was made, in its language; nothing where nothing was. */
export const notesPart = (notes: readonly Correction[], timeZone: string): Html => {
  if (notes.length === 0) return nothing;
  const values = valueCorrections(notes);
  return html`<style>
      ${trusted(style)}
    </style>
    <section class="paper-notes">
      <h2>${say(correctionMessages.title)}</h2>
      <p>${say(correctionMessages.lead)}</p>
      ${invalidPart(notes, timeZone)}
      ${values.map(
        ({ at, by, fields }) =>
          html`<h3>${typed(oneLine(fields.label))}</h3>
            <table class="pairs">
              <tbody>
                <tr>
                  <th scope="row">${say(correctionMessages.stood)}</th>
                  <td><del>${typed(fields.stood)}</del></td>
                </tr>
                <tr>
                  <th scope="row">${say(correctionMessages.right)}</th>
                  <td>${typedLines(fields.right)}</td>
                </tr>
              </tbody>
            </table>
            <p class="muted">${typed(noted({ at, by, reason: fields.reason }, timeZone))}</p>`,
      )}
    </section>`;
};
