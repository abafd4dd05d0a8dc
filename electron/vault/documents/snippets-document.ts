/** Short texts with their abbreviations, as a list on paper. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { snippetFieldLabels } from '../../../shared/labels/snippet-labels.ts';
import type { Snippet } from '../../../shared/snippets/snippet.ts';
import { columns } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { snippetsMessages } from './messages/snippets-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say, sayList } from './wording.ts';

interface SnippetsDocument {
  readonly practice: PrintedPractice;
  /** Whose own ones they are. */
  readonly by: string;
  readonly snippets: readonly Snippet[];
  readonly now: number;
  readonly timeZone: string;
}

const whereWords = ({ fields }: Snippet): string =>
  fields.length === 0
    ? say(snippetsMessages.everywhere)
    : sayList(fields.map((field) => say(snippetFieldLabels[field]).toLowerCase()));

const row = (snippet: Snippet): Html =>
  html`<tr>
    <td>${snippet.abbreviation === '' ? nothing : typed(`;${snippet.abbreviation}`)}</td>
    <td>${typedLines(snippet.text)}</td>
    <td>${whereWords(snippet)}</td>
  </tr> `;

const group = (title: string, snippets: readonly Snippet[]): Html => {
  const { abbreviation, text, where } = snippetsMessages;
  if (snippets.length === 0)
    return html`<h2>${title}</h2>
      <p>${say(snippetsMessages.none)}</p>`;
  return html`<h2>${title}</h2>
    <table>
      ${columns([18, 60, 22])}
      <thead>
        <tr>
          ${[abbreviation, text, where].map((each) => html`<th scope="col">${say(each)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${snippets.map(row)}
      </tbody>
    </table>`;
};

/** The list as one self-contained HTML. */
export const renderSnippets = (facts: SnippetsDocument): RenderedDocument => {
  const { practice, by, snippets, now, timeZone } = facts;
  const title = say(snippetsMessages.title);
  const date = dateOfInstant(now, timeZone);
  const [own, shared] = [false, true].map((wanted) =>
    snippets.filter((snippet) => snippet.shared === wanted),
  );
  const body = html`<h1>${title}</h1>
    <p>${say(snippetsMessages.lead)}</p>
    ${group(say(snippetsMessages.own, { name: oneLine(by) }), own ?? [])}
    ${group(say(snippetsMessages.shared), shared ?? [])}`;
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title,
    foot: title,
    fileName: documentFileName('snippets', null, date),
    body,
  });
};
