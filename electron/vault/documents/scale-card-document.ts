/** Cards of a known length, to be cut out and laid on the skin. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { html, type Html } from './html.ts';
import { photoMessages } from './messages/photo-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { say } from './wording.ts';

interface ScaleCard {
  readonly practice: Practice;
  readonly date: CalendarDate;
}

/** Millimetres of the card and from cross to cross; one unit of the drawing is one millimetre on paper. */
const card = { width: 64, height: 22, left: 7, length: 50, line: 9 } as const;
const cards = 12;

const tick = (mm: number): Html => {
  const height = mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 2;
  const x = card.left + mm;
  return html`<path d="M${x} ${card.line}v${height}" />`;
};

const cross = (x: number): Html =>
  html`<path class="cross" d="M${x - 2} ${card.line}h4M${x} ${card.line - 2}v4" /><circle
      cx="${x}"
      cy="${card.line}"
      r="3"
    />`;

/** Grey fields beside the scale show how the light and the colour of a photo came out. */
const fields = ['#000', '#777', '#fff'];

const drawing = (): Html => {
  const { width, height, left, length, line } = card;
  return html`<svg
    width="${width}mm"
    height="${height}mm"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${say(photoMessages.cardPicture)}"
  >
    <rect class="edge" x=".5" y=".5" width="${width - 1}" height="${height - 1}" />
    <path d="M${left} ${line}h${length}" />
    ${Array.from({ length: length + 1 }, (_, mm) => tick(mm))} ${cross(left)}${cross(left + length)}
    <text x="${left}" y="18.6">${say(photoMessages.cardLength)}</text>
    ${fields.map((fill, index) => html`<rect x="${left + 29 + index * 7}" y="15" width="7" height="4.5" fill="${fill}" />`)}
  </svg>`;
};

const styles = `
.cards{display:flex;flex-wrap:wrap;gap:6mm;margin-top:8mm}
.cards svg{display:block;flex:none;break-inside:avoid}
.cards path,.cards circle{fill:none;stroke:#000;stroke-width:.15}
.cards .cross{stroke-width:.25}
.cards rect{stroke:#000;stroke-width:.15}
.cards .edge{fill:#fff;stroke-dasharray:1 1}
.cards text{font-size:4px;font-weight:600}
`;

/** The cards as one self-contained HTML; true to scale where the printer is told to change no size. */
export const renderScaleCard = ({ practice, date }: ScaleCard): RenderedDocument => {
  const title = say(photoMessages.cardTitle);
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title,
    foot: title,
    fileName: documentFileName('scale-cards', null, date),
    styles,
    body: html`<h1>${title}</h1>
      <p>${say(photoMessages.cardLead)}</p>
      <p>${say(photoMessages.cardUse)}</p>
      <div class="cards">${Array.from({ length: cards }, drawing)}</div>`,
  });
};
