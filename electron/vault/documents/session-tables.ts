/** Tables of the session record: areas, products, reactions. */
import {
  extentLabel,
  nothingPlannedLabel,
  reactionSignLabels,
  reactionTimeLabels,
} from '../../../shared/labels/session-labels.ts';
import { toleranceSpec } from '../../../shared/quantity/specs.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { extentWords } from '../../../shared/sessions/extent.ts';
import { plannedOfAll } from '../../../shared/sessions/planned.ts';
import { samePlace, type SessionFields } from '../../../shared/sessions/session.ts';
import { reactionTimes, type ReactionTime } from '../../../shared/sessions/values.ts';
import { areaName, treatedName } from './area-words.ts';
import { columns } from './document-parts.ts';
import { html, join, nothing, type Html } from './html.ts';
import { sessionMessages } from './messages/session-messages.ts';
import type { SessionFact } from './session-before.ts';
import { areaFacts, productFacts, reactionFacts, reactionPlaces, signs } from './session-facts.ts';
import { notRecorded, quantityWords } from './session-values.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

const headRow = (names: readonly string[]): Html =>
  html`<thead>
    <tr>
      ${names.map((name) => html`<th scope="col">${name}</th>`)}
    </tr>
  </thead>`;

const cells = (facts: readonly SessionFact[]): Html =>
  html`${facts.map(([, words]) => html`<td>${typed(words)}</td>`)}`;

const areaWidths = [16, 11, 11, 11, 19, 14, 18];
/** Without the column of planned depths, so that an area is one line. */
const plainAreaWidths = [20, 12, 11, 19, 15, 23];
const productWidths = [24, 25, 13, 20, 18];
const reactionWidths = [20, 16, 16, 16, 16, 16];

/** `widths` are the columns' shares of the line in percent; each group of rows stays on one page where it fits. */
const table = (widths: readonly number[], head: Html, groups: readonly Html[]): Html =>
  html`<div class="scroll">
    <table class="dense">
      ${columns(widths)}${head}
      ${groups.map(
        (rows) =>
          html`<tbody class="keep">
            ${rows}
          </tbody> `,
      )}
    </table>
  </div>`;

/** One row per area, head to foot; surface, time and coverage and its note stand under it. Where no depth was planned, one sentence says so. */
export const areasTable = ({ areas, device }: SessionFields): Html => {
  const [first] = areas;
  if (!first) return html`<p>${say(sessionMessages.noAreas)}</p>`;
  const nothingPlanned = plannedOfAll(areas);
  const planned = nothingPlanned === null;
  const factsOf = (area: SessionFields['areas'][number]): readonly SessionFact[] =>
    areaFacts(area).slice(planned ? 0 : 1);
  const names = [say(sessionMessages.area), ...factsOf(first).map(([name]) => name)];
  const rows = sortAreas(areas).map((area) => {
    const note =
      oneLine(area.note) === ''
        ? nothing
        : html`<tr>
            <th scope="row">${say(sessionMessages.areaNote)}</th>
            <td colspan="${names.length - 1}">${typedLines(area.note)}</td>
          </tr> `;
    const extent = extentWords(area.extent, 'en-GB');
    const measured =
      extent === ''
        ? nothing
        : html`<tr>
            <th scope="row">${say(extentLabel)}</th>
            <td colspan="${names.length - 1}">${extent}</td>
          </tr> `;
    return html`<tr>
        <th scope="row">${treatedName(area)}</th>
        ${cells(factsOf(area))}
      </tr>
      ${measured}${note}`;
  });
  const widths = planned ? areaWidths : plainAreaWidths;
  const tolerance = device?.toleranceUm ?? null;
  return html`${table(widths, headRow(names), rows)}
  ${planned ? nothing : html`<p class="muted">${say(nothingPlannedLabel, { planned: nothingPlanned })}</p>`}
  ${
    tolerance === null
      ? nothing
      : html`<p class="muted">
          ${say(sessionMessages.depthTolerance, { tolerance: quantityWords(tolerance, toleranceSpec) })}
        </p>`
  }`;
};

/** One row per product, in the order they were recorded. */
export const productsTable = (session: SessionFields, timeZone: string): Html => {
  const { products } = session;
  const [first] = products;
  if (!first) return html`<p>${say(sessionMessages.noProducts)}</p>`;
  const names = [
    say(sessionMessages.product),
    ...productFacts(first, session, timeZone).map(([name]) => name),
  ];
  const rows = products.map(
    (product) =>
      html`<tr>
        <th scope="row">${typed(product.name)}</th>
        ${cells(productFacts(product, session, timeZone))}
      </tr> `,
  );
  return table(productWidths, headRow(names), rows);
};

const gradeCells = (session: SessionFields, place: RegionSide, time: ReactionTime): Html => {
  const recorded = session.reactions.some((reaction) => reaction.time === time && samePlace(reaction, place));
  return recorded
    ? cells(reactionFacts(session, place, time))
    : html`<td colspan="${signs.length}">${notRecorded()}</td>`;
};

/** Two rows per place: at the end and 15 minutes later, recorded or not. */
export const reactionsTable = (session: SessionFields): Html => {
  const places = reactionPlaces(session);
  if (places.length === 0) return html`<p>${say(sessionMessages.noReactions)}</p>`;
  const names = [
    say(sessionMessages.area),
    say(sessionMessages.seen),
    ...signs.map((sign) => say(reactionSignLabels[sign])),
  ];
  const row = (place: RegionSide, time: ReactionTime): Html =>
    html`<tr>
      <th scope="row">${areaName(place)}</th>
      <td>${say(reactionTimeLabels[time]).toLowerCase()}</td>
      ${gradeCells(session, place, time)}
    </tr> `;
  const groups = places.map((place) => join(reactionTimes.map((time) => row(place, time))));
  return table(reactionWidths, headRow(names), groups);
};
