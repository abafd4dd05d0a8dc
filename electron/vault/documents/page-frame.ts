/** The sheet every document is written on: practice, patient, margins, fingerprint. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { dateWords } from './moment-words.ts';
import { paperOf } from '../../../shared/printing/print-habits.ts';
import type { MadeFrom } from '../../../shared/documents/made-from.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { documentHash, shortHash } from './fingerprint.ts';
import { html, join, nothing, trusted, type Html } from './html.ts';
import { keepWhole } from './keep-whole.ts';
import { madeOfNothing } from './made-of.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { logoMargin, logoSlot, logoStyles } from './logo.ts';
import { pageMargins } from './page-margins.ts';
import { pageStyles } from './page-styles.ts';
import { bornWords, listNameHtml, listNameParts } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, printable, typed } from './typed-text.ts';
import { say, spokenLocale } from './wording.ts';

export interface Frame {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner | null;
  readonly patient: Patient | null;
  /** The day the document speaks of; ages are counted on it. */
  readonly date: CalendarDate;
  /** Of the document, without the patient's name: it becomes the title of the PDF. */
  readonly title: string;
  /** Left in the foot: what it is and its version. */
  readonly foot: string;
  /** From `documentFileName`. */
  readonly fileName: string;
  readonly body: Html;
  /** What stands for the date in the head; left out: the date itself. */
  readonly dateText?: string;
  /** The text and the values it was made from; left out where it has neither. */
  readonly made?: MadeFrom;
  /** Rules of this kind of document alone. */
  readonly styles?: string;
}

/** A document as it is frozen: one HTML with its CSS, no font, no script, nothing from outside. */
export interface RenderedDocument {
  readonly html: string;
  /** SHA-256 of the HTML with the printed fingerprint left out, lower-case hex: `documentHash(html)`. */
  readonly hash: string;
  readonly title: string;
  readonly fileName: string;
  /** The same as data. */
  readonly made: MadeFrom;
}

const practiceHeader = ({ practice, practitioner, date, dateText }: Frame): Html => {
  const address = printable(practice.address)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const reach = [practice.phone, practice.email].map(oneLine).filter((part) => part !== '');
  const person = practitioner
    ? html`${say(frameMessages.practitioner)}<b>${typed(practitioner.name)}</b>${
        oneLine(practitioner.qualification) === ''
          ? nothing
          : html`${typed(practitioner.qualification)}<br />`
      }`
    : nothing;
  const lines = [join(address.map(typed), html`, `), join(reach.map(typed), html`, `)];
  const name = html`<div>
    <b class="name">${typed(practice.name)}</b>${join(
      lines.filter((line) => line.html !== ''),
      html`<br />`,
    )}
  </div>`;
  return html`<header class="practice">
    ${join([logoSlot(practice.look?.logo), name])}
    <div>${person}<span class="date">${dateText ?? dateWords(date)}</span></div>
  </header>`;
};

const patientLine = (patient: Patient, date: CalendarDate): Html =>
  html`<div class="patient">
    <span>${listNameHtml(patient)}</span>
    <span class="nowrap">${bornWords(patient.born, date)}</span>
    <span class="nowrap">${say(frameMessages.number, { number: patient.number })}</span>
  </div>`;

/** Puts a body on the sheet and prints its fingerprint in the foot. */
export const renderFrame = (frame: Frame): RenderedDocument => {
  const { patient, practice, date } = frame;
  const margins = {
    paper: practice.look?.paper ?? paperOf(practice.country),
    logo: logoMargin(practice.look?.logo),
    headLeft: patient ? listNameParts(patient) : [oneLine(practice.name)],
    headRight: patient
      ? `${bornWords(patient.born, date)}, ${say(frameMessages.number, { number: patient.number })}`
      : (frame.dateText ?? dateWords(date)),
    footLeft: frame.foot,
    pageWord: say(frameMessages.page),
    ofWord: say(frameMessages.of),
  };
  const sheet = html`<main class="sheet">
    ${practiceHeader(frame)} ${patient ? patientLine(patient, date) : nothing}
    <article>${keepWhole(frame.body)}</article>
  </main>`;
  const build = (fingerprint: string): string =>
    html`<!doctype html>
      <html lang="${spokenLocale()}">
        <head>
          <meta charset="utf-8" />
          <style>
            ${trusted(pageMargins(margins, fingerprint))}
            ${trusted(pageStyles + (practice.look?.logo ? logoStyles : '') + (frame.styles ?? ''))}
          </style>
          <title>${oneLine(frame.title)}</title>
        </head>
        <body tabindex="0">
          ${sheet}
        </body>
      </html>`.html;
  const hash = documentHash(build(''));
  return {
    html: build(say(frameMessages.fingerprint, { short: shortHash(hash) })),
    hash,
    title: oneLine(frame.title),
    fileName: frame.fileName,
    made: frame.made ?? madeOfNothing,
  };
};

/** "stria-session-00017-2026-11-20.pdf": ASCII, at most 80 characters, without the patient's name. */
export const documentFileName = (kind: string, number: string | null, date: CalendarDate): string => {
  const plain = [kind, ...(number === null ? [] : [number]), date].map((part) =>
    part.replace(/[^0-9A-Za-z-]/g, '').slice(0, 24),
  );
  return `stria-${plain.join('-')}.pdf`;
};
