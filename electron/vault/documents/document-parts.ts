/** Small pieces that several documents share. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { dateWords } from './moment-words.ts';
import type { TemplateInfo, TemplateText } from '../../../shared/templates/template.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { templateMessages } from './messages/template-messages.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

export type Pair = readonly [name: string, value: string | Html];

/** A row of name and value; a value that is a string is typed text. */
export const pairRow = ([name, value]: Pair): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${typeof value === 'string' ? typed(value) : value}</td>
  </tr> `;

/** A table of name and value. */
export const pairsTable = (pairs: readonly Pair[]): Html =>
  html`<table class="pairs">
    <tbody>
      ${pairs.map(pairRow)}
    </tbody>
  </table>`;

/** Column widths of a table, as shares of the line in percent. */
export const columns = (shares: readonly number[]): Html =>
  html`<colgroup>
    ${shares.map((share) => html`<col style="width:${share}%" />`)}
  </colgroup>`;

/** A heading with what belongs under it. */
export const section = (heading: string, content: Html): Html =>
  html`<h2>${heading}</h2>
    ${content} `;

/** A box to tick, drawn: empty or with a tick. */
export const tickBox = (ticked: boolean, meaning: string): Html =>
  html`<svg class="box" viewBox="0 0 12 12" role="img" aria-label="${meaning}">
    <rect x="1" y="1" width="10" height="10" />
    ${ticked ? trusted('<path d="M3 6.2 5.2 8.6 9.2 3.4"/>') : nothing}
  </svg>`;

/** Typed text, or the words "not recorded" when there is none. */
export const orNotRecorded = (text: string): string =>
  oneLine(text) === '' ? say(frameMessages.notRecorded) : oneLine(text);

/** The foot of a document made from a template: what it is, its version, its language. */
export const templateFoot = ({ title, version, language }: TemplateInfo): string =>
  say(frameMessages.version, {
    title,
    version,
    language: say(language === 'de' ? frameMessages.german : frameMessages.english),
  });

/** Where a text comes from, and that it is not legal advice; the first shipped texts said neither. */
export const madeFrom = ({ sourceNote }: TemplateText): Html => {
  const note = oneLine(sourceNote);
  if (note === '') return nothing;
  const [from, advice] = [say(templateMessages.madeFrom, { note }), say(templateMessages.noAdvice)];
  return html`<p class="muted">${typed(from)} ${advice}</p>`;
};

/** Who adopted the text for this practice and when, or that nobody has. */
export const adoptionLine = (template: TemplateInfo, timeZone: string): Html => {
  const { version, adoptedBy, adoptedAt } = template;
  const words =
    adoptedBy === null || adoptedAt === null
      ? say(frameMessages.notAdopted, { version })
      : say(frameMessages.adopted, {
          version,
          name: oneLine(adoptedBy),
          date: dateWords(dateOfInstant(adoptedAt, timeZone)),
        });
  return html`<p class="muted">${typed(words)}</p>`;
};
