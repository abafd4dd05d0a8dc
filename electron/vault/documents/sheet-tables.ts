/** The tables of the sheet that is written on: areas, products, reactions. */
import {
  directionLabels,
  endPointLabels,
  reactionGradeLabels,
  reactionSignLabels,
  timingLabels,
} from '../../../shared/labels/session-labels.ts';
import { speedUnitLabels } from '../../../shared/labels/device-labels.ts';
import { amountUnitLabels } from '../../../shared/labels/product-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { amountSpecs, depthSpec, speedSpecs } from '../../../shared/quantity/specs.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import { rfWords } from '../../../shared/sessions/rf.ts';
import { samePlace, type SessionFields } from '../../../shared/sessions/session.ts';
import {
  directions,
  endPoints,
  reactionTimes,
  timings,
  type ReactionSign,
  type ReactionTime,
} from '../../../shared/sessions/values.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { treatedName } from './area-words.ts';
import { columns } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { directionCodes, endPointCodes, sheetMessages, timingCodes } from './messages/sheet-messages.ts';
import { signs } from './session-facts.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { choices, codes } from './sheet-parts.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

const locale = 'en-GB';
/** Rows for products, and at least so many free ones below what is filled in. */
const productRows = 4;
const free = 1;

const value = (amount: number | null | undefined, spec: QuantitySpec): string =>
  amount === null || amount === undefined ? '' : formatQuantity(amount, spec, locale);

const head = (names: readonly Message[]): Html =>
  html`<thead>
    <tr>
      ${names.map((name) => html`<th scope="col">${say(name)}</th>`)}
    </tr>
  </thead>`;

const table = (
  widths: readonly number[],
  names: readonly Message[],
  rows: readonly Html[],
  kind = '',
): Html =>
  html`<div class="scroll">
    <table class="${kind}">
      ${columns(widths)}${head(names)}
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

const legend = <Value extends string>(
  values: readonly Value[],
  codeOf: Readonly<Record<Value, string>>,
  labels: Readonly<Record<Value, Message>>,
): string =>
  values
    .map((each) => say(sheetMessages.coded, { code: codeOf[each], words: say(labels[each]).toLowerCase() }))
    .join(', ');

const codesOf = <Value extends string>(
  values: readonly Value[],
  codeOf: Readonly<Record<Value, string>>,
  chosen: readonly (Value | null)[],
): Html => codes(values.map((each) => ({ code: codeOf[each], chosen: chosen.includes(each) })));

const emptyRows = (filled: number, most: number): readonly undefined[] =>
  Array.from({ length: Math.max(free, most - filled) }, () => undefined);

/** Heads a row; a free one to write on heads nothing yet. */
const rowHead = (words: Html | string | undefined): Html =>
  words === undefined ? html`<td></td>` : html`<th scope="row">${words}</th>`;

/**
 * A row for each area that is filled in, head to foot, and free ones below. A radiofrequency device has settings in place of
 * directions and speed.
 */
export const sheetAreas = (
  filled: SessionFields['areas'],
  { rows: most, tight }: Pick<SheetLayout, 'rows' | 'tight'>,
  radiofrequency: boolean,
): Html => {
  const areas = [...sortAreas(filled), ...emptyRows(filled.length, most)];
  const rows = areas.map((area) => {
    const depthMax = area && area.depthMaxUm !== area.depthMinUm ? area.depthMaxUm : null;
    const speed = area?.speed
      ? `${value(area.speed.milli, speedSpecs[area.speed.unit])} ${say(speedUnitLabels[area.speed.unit])}`
      : '';
    return html`<tr>
      ${rowHead(area && treatedName(area))}
      <td>${value(area?.depthMinUm ?? area?.depthMaxUm, depthSpec)}</td>
      <td>${value(depthMax, depthSpec)}</td>
      <td>${area?.passes ?? ''}</td>
      <td>
        ${radiofrequency ? rfWords(area?.rf ?? null, locale) : codesOf(directions, directionCodes, area?.directions ?? [])}
      </td>
      <td>${codesOf(endPoints, endPointCodes, [area?.endPoint ?? null])}</td>
      ${radiofrequency ? nothing : html`<td>${speed}</td>`}
    </tr> `;
  });
  const { region, depthMin, depthMax, passes, directions: ways, endPoint, rf, speed } = sheetMessages;
  const first = [region, depthMin, depthMax, passes];
  return html`<p class="legend">
      ${say(sheetMessages.circle)}
      ${radiofrequency ? nothing : html`${say(ways)}: ${legend(directions, directionCodes, directionLabels)}.`}
      ${say(endPoint)}: ${legend(endPoints, endPointCodes, endPointLabels)}.
    </p>
    ${
      radiofrequency
        ? table([25, 9, 8, 8, 33, 17], [...first, rf, endPoint], rows, tight ? 'tight' : '')
        : table([25, 9, 8, 8, 24, 17, 9], [...first, ways, endPoint, speed], rows, tight ? 'tight' : '')
    }`;
};

/** A row for each product that is filled in, and free ones below. */
export const sheetProducts = (filled: SessionFields['products'], timeZone: string): Html => {
  const rows = [...filled, ...emptyRows(filled.length, productRows)].map((used) => {
    const amount = used && used.amount !== null;
    const measured = amount
      ? `${value(used.amount, amountSpecs[used.unit])} ${say(amountUnitLabels[used.unit])}`
      : '';
    return html`<tr>
      ${rowHead(used && typed(used.name))}
      <td>${used && oneLine(used.lot) !== '' ? typed(used.lot) : ''}</td>
      <td>${used?.expiry ? formatDate(used.expiry) : ''}</td>
      <td>${measured}</td>
      <td>${codesOf(timings, timingCodes, [used?.timing ?? null])}</td>
      <td>${typeof used?.appliedAt === 'number' ? formatTime(used.appliedAt, timeZone) : ''}</td>
    </tr> `;
  });
  const { product, lot, expiry, amount, when, applied } = sheetMessages;
  return html`<p class="legend">
      ${say(sheetMessages.circle)} ${say(when)}: ${legend(timings, timingCodes, timingLabels)}.
    </p>
    ${table([30, 18, 14, 13, 17, 8], [product, lot, expiry, amount, when, applied], rows)}`;
};

const gradeBoxes = (sign: ReactionSign, grade: number | null): Html =>
  choices(reactionGradeLabels[sign].map((_, index) => ({ words: String(index), ticked: index === grade })));

/** One row for each sign with the grades at both looks as boxes; grades that are the same on all areas are filled in. */
export const sheetReactions = (filled: SessionFields | null): Html => {
  const common = (sign: ReactionSign, time: ReactionTime): number | null => {
    const grades = (filled?.areas ?? []).map(
      (area) => filled?.reactions.find((each) => each.time === time && samePlace(each, area))?.[sign] ?? null,
    );
    const [first = null] = grades;
    return grades.every((grade) => grade === first) ? first : null;
  };
  const rows = signs.map((sign) => {
    const words = reactionGradeLabels[sign]
      .map((label, grade) => say(sheetMessages.coded, { code: grade, words: say(label).toLowerCase() }))
      .join(', ');
    return html`<tr>
      <th scope="row">${say(reactionSignLabels[sign])}</th>
      ${reactionTimes.map((time) => html`<td>${gradeBoxes(sign, common(sign, time))}</td>`)}
      <td>${words}</td>
    </tr> `;
  });
  const { sign, atEnd, later, grades } = sheetMessages;
  return table([12, 27, 27, 34], [sign, atEnd, later, grades], rows, 'graded');
};
