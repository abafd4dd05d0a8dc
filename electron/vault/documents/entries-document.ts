/** What was written, as a list on paper, with the newest entry's number and fingerprint at the foot. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { type EntryLine, type HeadLine, shortHash } from '../../../shared/entries/entry.ts';
import { entrySentence } from '../../../shared/labels/entry-labels.ts';
import { columns } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { entriesMessages } from './messages/entries-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { typed } from './typed-text.ts';
import { say } from './wording.ts';

interface EntriesDocument {
  readonly practice: PrintedPractice;
  readonly lines: readonly EntryLine[];
  /** What the list was narrowed to, in words; empty for everything. */
  readonly only: readonly string[];
  readonly head: HeadLine | null;
  readonly now: number;
  readonly timeZone: string;
}

/** "Newest entry 1234, 3f9a c2d1 77e0, 20-Nov-2026". */
const headWords = ({ seq, hash, at }: HeadLine, timeZone: string): string =>
  say(entriesMessages.head, {
    seq: String(seq),
    hash: shortHash(hash),
    date: formatDate(dateOfInstant(at, timeZone)),
  });

const row = (line: EntryLine, timeZone: string): Html => {
  const at = exactInstantWords(line.at, timeZone);
  const when = line.clockWentBack ? say(entriesMessages.clock, { at }) : at;
  return html`<tr>
    <td>${String(line.seq)}</td>
    <td>${when}</td>
    <td>${typed(line.by)}</td>
    <td>${typed(say(entrySentence(line), line.details))}</td>
    <td>${typed(line.patient?.name ?? '')}</td>
  </tr> `;
};

/** The list as one self-contained HTML. */
export const renderEntries = (facts: EntriesDocument): RenderedDocument => {
  const { practice, lines, only, head, now, timeZone } = facts;
  const title = say(entriesMessages.title);
  const date = dateOfInstant(now, timeZone);
  const foot = head === null ? title : headWords(head, timeZone);
  const filter =
    only.length === 0 ? say(entriesMessages.all) : say(entriesMessages.only, { parts: only.join(', ') });
  const heads = [
    entriesMessages.number,
    entriesMessages.when,
    entriesMessages.who,
    entriesMessages.what,
    entriesMessages.ofWhom,
  ];
  const body = html`<h1>${title}</h1>
    <p>${typed(say(entriesMessages.lead, { count: lines.length, filter }))}</p>
    <table class="dense">
      ${columns([6, 19, 18, 27, 30])}
      <thead>
        <tr>
          ${heads.map((each) => html`<th scope="col">${say(each)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => row(line, timeZone))}
      </tbody>
    </table>
    ${head === null ? nothing : html`<p class="muted after">${say(entriesMessages.keep, { head: foot })}</p>`}`;
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title,
    foot,
    fileName: documentFileName('entries', null, date),
    body,
  });
};
