/** One table of the practice's outcomes by each of its dimensions, on paper. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import {
  dimensionLabels,
  measureLabels,
  outcomeNotes,
  outcomeViewLabels,
  rowLabels,
  viewGroupLabels,
  viewMeanings,
  withUnit,
} from '../../../shared/labels/outcome-labels.ts';
import type { Measure } from '../../../shared/outcomes/measures.ts';
import {
  dimensions,
  fewCases,
  type Dimension,
  type OutcomeCounts,
  type OutcomeReport,
} from '../../../shared/outcomes/outcome.ts';
import {
  figureOf,
  recordedIn,
  shownColumns,
  viewOf,
  type OutcomeViewKey,
} from '../../../shared/outcomes/views.ts';
import { columns, section } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { outcomeMessages as messages } from './messages/outcome-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { typed } from './typed-text.ts';
import { say } from './wording.ts';

export interface OutcomeDocument {
  readonly practice: PrintedPractice;
  readonly report: OutcomeReport;
  readonly view: OutcomeViewKey;
  /** Which cases, in words. */
  readonly asked: readonly string[];
  readonly now: number;
  readonly timeZone: string;
}

/** Columns that fit beside the words of a row and its cases. */
const mostAcross = 6;
/** In percent of the line. */
const shares = { row: 25, recorded: 13 };
const share = (100 - shares.row - shares.recorded) / mostAcross;

/** As few tables under each other as fit, with about as many columns each. */
const chunks = (all: readonly Measure[]): readonly (readonly Measure[])[] => {
  const tables = Math.ceil(all.length / mostAcross);
  const across = Math.ceil(all.length / Math.max(1, tables));
  return Array.from({ length: tables }, (_, index) => all.slice(index * across, (index + 1) * across));
};

const figure = (count: number, of: number): Html => {
  const { few, percent } = figureOf(count, of);
  const words = percent === null || count === 0 ? String(count) : say(messages.figure, { count, percent });
  return html`<td class="${few ? 'few' : ''}">${words}</td>`;
};

const row = (words: string, counts: OutcomeCounts, view: OutcomeViewKey, shown: readonly Measure[]): Html => {
  const recorded = recordedIn(viewOf[view], counts);
  const { cases } = counts;
  const head = viewOf[view].recorded === null ? String(cases) : say(messages.recordedOf, { recorded, cases });
  return html`<tr>
    <th scope="row">${words}</th>
    <td class="${figureOf(0, recorded).few ? 'few' : ''}">${head}</td>
    ${shown.map((measure) => figure(counts.of[measure] ?? 0, recorded))}
  </tr> `;
};

const table = ({ report, view }: OutcomeDocument, dimension: Dimension, shown: readonly Measure[]): Html => {
  const width = shares.row + shares.recorded + share * shown.length;
  const part = (of: number): number => (of * 100) / width;
  const first = viewOf[view].recorded === null ? messages.row : messages.recordedHead;
  return html`<table class="dense outcomes" style="width:${width}%">
    ${columns([shares.row, shares.recorded, ...shown.map(() => share)].map(part))}
    <thead>
      <tr>
        <th scope="col">${say(dimensionLabels[dimension])}</th>
        <th scope="col">${say(first)}</th>
        ${shown.map((measure) => html`<th scope="col">${withUnit(say(measureLabels[measure]))}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${report.rows[dimension].map(({ value, ...counts }) => {
        const label = rowLabels[dimension][value];
        return label ? row(say(label), counts, view, shown) : nothing;
      })}
      ${row(say(messages.allCases), report.all, view, shown)}
    </tbody>
  </table>`;
};

const styles = `
  table.outcomes { table-layout: fixed; margin-bottom: 8pt; break-inside: avoid; }
  table.outcomes th { overflow-wrap: normal; }
  table.outcomes td { white-space: nowrap; }
  table.outcomes td, table.outcomes th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
  table.outcomes td.few { color: #767676; font-style: italic; }
  table.outcomes tbody tr:last-child > * { font-weight: 600; }
`;

/** The report as one self-contained HTML; figures out of few cases are grey and slanted. */
export const renderOutcomes = (facts: OutcomeDocument): RenderedDocument => {
  const { practice, report, view, asked, now, timeZone } = facts;
  const date = dateOfInstant(now, timeZone);
  const title = say(messages.title);
  const { group } = viewOf[view];
  const shown = chunks(shownColumns(view, report.all));
  const running = report.all.of.running ?? 0;
  const at = exactInstantWords(now, timeZone);
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title,
    foot: `${title}, ${formatDate(date)}`,
    fileName: documentFileName('outcomes', null, date),
    styles,
    body: html`<h1>${title}</h1>
      <p>
        <b
          >${say(messages.heading, { group: say(viewGroupLabels[group]), view: say(outcomeViewLabels[view]) })}</b
        >
      </p>
      <p>${typed(asked.join('. '))}. ${say(messages.lead, { cases: report.all.cases, running, at })}</p>
      <p>${say(viewMeanings[view])} ${say(outcomeNotes.few, { few: fewCases })}</p>
      ${
        shown.length === 0
          ? html`<p>${say(messages.noColumn)}</p>`
          : dimensions.map((dimension) =>
              section(
                say(dimensionLabels[dimension]),
                html`${shown.map((some) => table(facts, dimension, some))}`,
              ),
            )
      }
      ${
        report.loose > 0 && group === 'events'
          ? html`<p>${say(messages.loose, { count: report.loose })}</p>`
          : nothing
      }
      <p class="muted after">${say(outcomeNotes.case)} ${say(outcomeNotes.now)} ${say(outcomeNotes.own)}</p>`,
  });
};
