/** Notes that correct a document or say that it is not valid: on every page, at its head, and after its last words. */
import {
  type Correction,
  type NotValid,
  validityNotes,
  valueCorrections,
} from '../../../shared/corrections/correction.ts';
import { cssString } from './css-string.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { correctionMessages } from './messages/correction-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

const style = `.paper-notes{margin-top:9pt;padding-top:4pt;border-top:.56pt solid #000}
.paper-notes del{text-decoration:line-through}`;

const invalidStyle = `.paper-invalid{border:1.1pt solid #000;padding:4pt 6pt;margin:0 0 9pt;font-weight:700;overflow-wrap:anywhere}`;

const noted = ({ at, by, reason }: NotValid, timeZone: string): string =>
  say(correctionMessages.noted, {
    at: exactInstantWords(at, timeZone),
    name: oneLine(by),
    reason: oneLine(reason),
  });

/** "NOT VALID" in both upper corners of every page: they are free on every sheet, whatever stands in its margins. */
const pageMark = (): string => {
  const corner = `{content:${cssString(say(correctionMessages.notValid).toLocaleUpperCase('en'))};font-size:8.6pt;line-height:10pt;font-weight:700;text-align:center;vertical-align:middle}`;
  return `@page{@top-left-corner${corner}@top-right-corner${corner}}`;
};

/** What stands at the head of a document that is not valid, and on each of its pages. */
export const invalidMark = (invalid: NotValid, timeZone: string): Html =>
  html`<style>
      ${trusted(pageMark() + invalidStyle)}
    </style>
    <p class="paper-invalid">${say(correctionMessages.notValid)}. ${typed(noted(invalid, timeZone))}</p>`;

/** Every mark and every one that was taken back, in the order of time. */
const validityPart = (notes: readonly Correction[], timeZone: string): Html =>
  html`${validityNotes(notes).map(({ at, by, fields: { what, reason } }) => {
    const said = what === 'not-valid' ? correctionMessages.marked : correctionMessages.takenBack;
    return html`<p><b>${say(said)}</b> ${typed(noted({ at, by, reason }, timeZone))}</p>`;
  })}`;

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
      ${validityPart(notes, timeZone)}
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
