/** Photos of a series on paper: views down, dates across. */
import { getStroke } from 'perfect-freehand';
import type { PhotoPurpose } from '../../../shared/consents/photo-purposes.ts';
import { daysBetween, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { outlinePath } from '../../../shared/marks/pen.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { arrowPath, lineWidth, strokeOptions, strokePoints } from '../../../shared/photos/mark-paths.ts';
import type { Photo, PhotoMark } from '../../../shared/photos/photo.ts';
import { byView } from '../../../shared/photos/rounds.ts';
import type { Size } from '../../../shared/photos/viewport.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { photoMessages } from './messages/photo-messages.ts';
import { measuredWords, viewWords } from './photo-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { say } from './wording.ts';

interface SheetPhoto {
  readonly photo: Photo;
  /** As small as it is printed, base64. */
  readonly jpeg: string;
}

interface PhotoSheet {
  readonly practice: Practice;
  /** Null where the sheet is to name nobody; then it has weeks instead of dates. */
  readonly patient: Patient | null;
  readonly purpose: PhotoPurpose;
  readonly withMarks: boolean;
  readonly photos: readonly SheetPhoto[];
  readonly date: CalendarDate;
}

/** Photos in one row. */
const across = 3;

const markHtml = (mark: PhotoMark, size: Size): Html => {
  const width = lineWidth(size);
  if (mark.tool === 'arrow') {
    const path = arrowPath(mark, size);
    return html`<path class="halo" d="${path}" stroke-width="${width * 2}" /><path
        class="arrow"
        d="${path}"
        stroke-width="${width}"
      />`;
  }
  const points = strokePoints(mark);
  const path = outlinePath(getStroke(points, strokeOptions(size, points)));
  return html`<path class="pen" d="${path}" stroke-width="${width / 2}" />`;
};

const picture = (photo: Photo, jpeg: string, withMarks: boolean, words: string): Html => {
  const { widthPx, heightPx } = photo.attachment.content;
  const size = { width: widthPx ?? 1, height: heightPx ?? 1 };
  return html`<svg class="photo" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${words}">
    <image
      width="${size.width}"
      height="${size.height}"
      preserveAspectRatio="none"
      href="${trusted(`data:image/jpeg;base64,${jpeg}`)}"
    />
    ${withMarks ? photo.marks.map((mark) => markHtml(mark, size)) : nothing}
  </svg>`;
};

/** Days are told only where the sheet names the patient; else how many weeks after the first photo it was. */
const whenWords = (sheet: PhotoSheet): ((photo: Photo) => string) => {
  const first = sheet.photos.map(({ photo }) => photo.takenOn).toSorted()[0] ?? sheet.date;
  return ({ takenOn }) =>
    sheet.patient
      ? formatDate(takenOn)
      : say(photoMessages.week, { week: Math.round(daysBetween(first, takenOn) / 7) });
};

const styles = `
.row{display:grid;grid-template-columns:repeat(${across},minmax(0,1fr));gap:9pt;margin-top:4pt;break-inside:avoid}
.row figure{min-width:0;break-inside:avoid}
.photo{display:block;width:100%;max-height:86mm;border:.4pt solid #777}
.photo path{fill:none;stroke-linecap:round;stroke-linejoin:round}
.photo .halo{stroke:#fff}
.photo .arrow{stroke:#000}
.photo .pen{fill:#000;stroke:#fff;paint-order:stroke}
.row figcaption{font-size:9.4pt;line-height:12.75pt;padding-top:2pt}
`;

/** The sheet as one self-contained HTML. */
export const renderPhotoSheet = (sheet: PhotoSheet): RenderedDocument => {
  const { practice, patient, purpose, withMarks, photos, date } = sheet;
  const when = whenWords(sheet);
  const jpegs = new Map(photos.map(({ photo, jpeg }) => [photo.attachment.id, jpeg]));
  const oldestFirst = photos
    .map(({ photo }) => photo)
    .toSorted((one, other) => one.takenOn.localeCompare(other.takenOn));
  const cell = (photo: Photo): Html => {
    const words = say(photoMessages.photo, { view: viewWords(photo.view), date: when(photo) });
    const sizes = measuredWords(photo);
    return html`<figure>
      ${picture(photo, jpegs.get(photo.attachment.id) ?? '', withMarks, words)}
      <figcaption>${when(photo)}${sizes === '' ? nothing : html`<br />${sizes}`}</figcaption>
    </figure>`;
  };
  const rows = (of: readonly Photo[]): readonly Html[] =>
    of.flatMap((_, index) =>
      index % across === 0 ? [html`<div class="row">${of.slice(index, index + across).map(cell)}</div>`] : [],
    );
  const hasMarks = withMarks && photos.some(({ photo }) => photo.marks.length > 0);
  const title = say(photoMessages.title);
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date,
    title,
    foot: title,
    fileName: documentFileName('photos', patient?.number ?? null, date),
    styles,
    body: html`<h1>${title}</h1>
      <p class="lead">${say(photoMessages.purpose, { purpose, date: formatDate(date) })}</p>
      ${hasMarks ? html`<p>${say(photoMessages.layer)}</p>` : nothing}
      ${byView(oldestFirst).map(
        (group) =>
          html`<h2>${viewWords(group.view)}</h2>
            ${rows(group.photos)}`,
      )}`,
  });
};
