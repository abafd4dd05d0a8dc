/** A patient's timeline on paper: everything that happened, or a span of it, oldest first. */
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { eventGroupLabels } from '../../../shared/labels/timeline-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import {
  describeEvent,
  isWrittenThen,
  pictureText,
  type EventWords,
} from '../../../shared/timelines/describe-event.ts';
import { fullDepthUm } from '../../../shared/timelines/draw-picture.ts';
import type { TimelineItem, TimelineSpan } from '../../../shared/timelines/timeline.ts';
import { areaList, sentenceCase } from './area-words.ts';
import { columns } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { timelineSheetMessages as messages } from './messages/timeline-messages.ts';
import { exactInstantWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { pictureSvg } from './session-picture.ts';
import { typed, typedLines } from './typed-text.ts';
import { say, spokenLocale } from './wording.ts';

interface TimelineDocument {
  readonly practice: Practice;
  readonly patient: Patient;
  /** Oldest first. */
  readonly items: readonly TimelineItem[];
  readonly span: TimelineSpan;
  readonly today: string;
  readonly timeZone: string;
}

/** How events are said on paper. */
export const printedWords: EventWords = { say, areas: (areas) => sentenceCase(areaList(areas)) };

const row = (item: TimelineItem, timeZone: string): Html => {
  const { title, lines, note } = describeEvent(item, printedWords);
  const date = formatDate(dateOfInstant(item.at, timeZone));
  const picture =
    item.kind === 'session'
      ? pictureSvg(item.details.picture, pictureText(item.details.picture, date, printedWords))
      : nothing;
  return html`<tr>
    <td>${isWrittenThen(item) ? exactInstantWords(item.at, timeZone) : date}</td>
    <td>
      <b>${typed(title)}</b>
      ${lines.map((line) => html`<br />${typed(line)}`)} ${note === '' ? nothing : typedLines(note)}
    </td>
    <td>${picture}</td>
    <td>${typed(item.by)}</td>
  </tr> `;
};

const onlyWords = ({ groups, from, until }: TimelineSpan): string => {
  const parts = [
    ...groups.map((group) => say(eventGroupLabels[group]).toLowerCase()),
    ...(from === null ? [] : [say(messages.from, { date: formatDate(from) })]),
    ...(until === null ? [] : [say(messages.until, { date: formatDate(until) })]),
  ];
  return parts.length === 0 ? say(messages.all) : say(messages.only, { parts: parts.join(', ') });
};

/** The timeline as one self-contained HTML. */
export const renderTimeline = (facts: TimelineDocument): RenderedDocument => {
  const { practice, patient, items, span, today, timeZone } = facts;
  const date = formatDate(today);
  const hasPictures = items.some(({ kind }) => kind === 'session');
  const body = html`<h1>${say(messages.title)}</h1>
    <p>${say(messages.lead, { count: items.length, only: onlyWords(span) })}</p>
    ${
      hasPictures
        ? html`<p class="muted">
            ${say(messages.legend, { depth: withUnit(fullDepthUm, depthSpec, spokenLocale()) })}
          </p>`
        : nothing
    }
    <table class="dense">
      ${columns([19, 47, 14, 20])}
      <thead>
        <tr>
          ${[messages.when, messages.what, messages.picture, messages.who].map(
            (each) => html`<th scope="col">${say(each)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(item, timeZone))}
      </tbody>
    </table>`;
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date: today,
    title: say(messages.shortTitle, { date }),
    foot: say(messages.foot, { date }),
    fileName: documentFileName('timeline', patient.number, today),
    styles: '.picture{display:block;width:52pt;height:22pt}',
    body,
  });
};
