/** The note with the six words of a patient's copy: to print, to hand over, and to keep apart from the file. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { section } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { copyMessages } from './messages/copy-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

interface CopyNote {
  readonly practice: PrintedPractice;
  readonly words: string;
  readonly date: CalendarDate;
}

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** The note as one self-contained HTML, without the patient's name; it holds the secret itself, so it is never kept. */
export const renderCopyNote = ({ practice, words, date }: CopyNote): RenderedDocument => {
  const title = say(copyMessages.noteTitle);
  const lead = say(copyMessages.noteLead, { practice: oneLine(practice.name), date: formatDate(date) });
  const body = html`<h1>${title}</h1>
    <p>${typed(lead)}</p>
    <div class="code">
      ${words.split(' ').map((word, index) => html`<span class="nowrap"><i>${index + 1}</i>${word}</span>`)}
    </div>
    ${section(say(copyMessages.noteHow), list([say(copyMessages.noteAge), say(copyMessages.noteInside)]))}
    ${section(say(copyMessages.noteKeep), list([say(copyMessages.noteApart), say(copyMessages.noteLost)]))}`;
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title,
    foot: title,
    fileName: documentFileName('copy-note', null, date),
    body,
  });
};
