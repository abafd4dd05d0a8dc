/** Labels for a sample or a photo: whose it is without the name, the day, the place, and the code of this document. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { mostLabels, sheetColumns, sheetRows, type LabelOrder } from '../../../shared/printing/label.ts';
import { areaList, sentenceCase } from './area-words.ts';
import { codePlace } from './code-stamp.ts';
import { documentHash } from './fingerprint.ts';
import { html, join, nothing, trusted, type Html } from './html.ts';
import { madeOfNothing } from './made-of.ts';
import { blankMessages } from './messages/blank-messages.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { dateWords } from './moment-words.ts';
import { documentFileName, type RenderedDocument } from './page-frame.ts';
import { oneLine, typed } from './typed-text.ts';
import { inLanguage, say, spokenLocale } from './wording.ts';

export interface LabelDocument extends Pick<LabelOrder, 'area' | 'paper' | 'start' | 'count' | 'language'> {
  readonly patient: Patient;
  /** The day of the session, else that of printing. */
  readonly date: CalendarDate;
  /** Number of the session; null for none. */
  readonly session: number | null;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const firstOf = (name: string): string =>
  [...characters.segment(oneLine(name))][0]?.segment.toUpperCase() ?? '';

/** "M. O.": of each name the first letter, in the order in which a person signs. */
export const initials = ({ given, family }: Pick<Patient, 'given' | 'family'>): string =>
  [firstOf(given), firstOf(family)]
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join(' ');

const common = `*{box-sizing:border-box}html{color-scheme:light;background:#fff;color:#000}body{margin:0;font-family:'Inter Variable',Inter,'Noto Sans','Segoe UI',system-ui,sans-serif;font-size:8pt;line-height:10pt}
.label{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2mm;align-items:center;overflow:hidden;break-inside:avoid}
.label b{font-weight:600}.label .who{font-size:10pt;line-height:12pt;white-space:nowrap}
.label .about>*{display:block;white-space:nowrap}.label .about .place{white-space:normal;max-height:20pt;overflow:hidden;overflow-wrap:anywhere}
.code{display:grid;justify-items:center}.code .qr{width:17mm;height:17mm}.code b{font-size:6.2pt;line-height:7.4pt;white-space:nowrap}
@media screen{body{padding:16px}.label{outline:1px dashed #777}}`;

const styles = {
  single: `@page{size:62mm 29mm;margin:0}.label{width:62mm;height:29mm;padding:2mm 3mm}.label+.label{break-before:page}`,
  sheet: `@page{size:A4;margin:.5mm 0 0}.labels{display:grid;grid-template-columns:repeat(${sheetColumns},70mm);grid-auto-rows:37mm;width:210mm;height:${sheetRows * 37}mm}.label{padding:4mm 5mm}`,
} as const;

const labelOf = ({ patient, date, session, area }: LabelDocument): Html => {
  const place = area ? sentenceCase(areaList([area])) : '';
  const when = [
    dateWords(date),
    ...(session === null ? [] : [say(blankMessages.session, { number: session })]),
  ].join(', ');
  return html`<section class="label">
    <div class="about">
      <b class="who">${typed(initials(patient))} ${say(frameMessages.number, { number: patient.number })}</b>
      <span>${say(blankMessages.bornOn, { date: dateWords(patient.born) })}</span>
      <span>${when}</span>
      ${place === '' ? nothing : html`<span class="place">${place}</span>`}
    </div>
    <div class="mark">${trusted(codePlace)}</div>
  </section>`;
};

const render = (order: LabelDocument): RenderedDocument => {
  const { paper, patient, date } = order;
  const [start, count] = [paper === 'sheet' ? order.start : 1, Math.min(order.count, mostLabels)];
  const free = Array.from({ length: start - 1 }, () => html`<span></span>`);
  const labels = Array.from({ length: count }, () => labelOf(order));
  const title = say(blankMessages.labels);
  const made = html`<!doctype html>
    <html lang="${spokenLocale()}">
      <head>
        <meta charset="utf-8" />
        <style>
          ${trusted(styles[paper] + common)}
        </style>
        <title>${title}</title>
      </head>
      <body tabindex="0">
        <main class="labels">${join([...free, ...labels])}</main>
      </body>
    </html>`.html;
  return {
    html: made,
    hash: documentHash(made),
    title,
    made: madeOfNothing,
    fileName: documentFileName('labels', patient.number, date),
  };
};

/** The labels as one self-contained HTML in their language, always of the size of the labels, whatever paper the practice has. */
export const renderLabels = (order: LabelDocument): RenderedDocument =>
  inLanguage(order.language, () => render(order));
