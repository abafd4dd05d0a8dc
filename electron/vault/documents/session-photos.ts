/** The photos of a session in its printed record: what each shows, and small pictures where the practice wishes them. */
import { formatDate } from '../../../shared/dates/format.ts';
import {
  packLabels,
  skipReasonLabels,
  stepLabels,
  viewMessage,
} from '../../../shared/labels/photo-labels.ts';
import type { Photo, PhotoRound } from '../../../shared/photos/photo.ts';
import { columns, section } from './document-parts.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { sessionMessages as messages } from './messages/session-messages.ts';
import { measuredWords, viewWords } from './photo-words.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

export interface PhotosOfSession {
  /** Valid ones, in the order in which they were taken. */
  readonly photos: readonly (Pick<Photo, 'view' | 'takenOn' | 'measures' | 'reason'> & {
    /** The small picture, base64 WebP; empty where the practice wishes none, or it is not at hand. */
    readonly small: string;
    readonly by: string;
  })[];
  /** The views that were left out on the day of the session. */
  readonly rounds: readonly Pick<PhotoRound, 'pack' | 'skips'>[];
}

type Row = PhotosOfSession['photos'][number];

const aboutWords = (photo: Row): string =>
  [
    say(messages.photoTaken, { date: formatDate(photo.takenOn), by: oneLine(photo.by) }),
    measuredWords(photo),
    photo.reason.trim() === '' ? '' : say(messages.photoReason, { reason: oneLine(photo.reason) }),
  ]
    .filter((part) => part !== '')
    .join('. ');

const list = (photos: readonly Row[]): Html =>
  html`<table class="dense">
    ${columns([38, 62])}
    <tbody>
      ${photos.map(
        (photo) =>
          html`<tr>
            <th scope="row">${viewWords(photo.view)}</th>
            <td>${typed(aboutWords(photo))}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

const pictures = (photos: readonly Row[]): Html =>
  html`<div class="session-photos">
    ${photos.map(
      (photo) =>
        html`<figure>
          ${photo.small === '' ? nothing : html`<img alt="" src="${trusted(`data:image/webp;base64,${photo.small}`)}" />`}
          <figcaption><b>${viewWords(photo.view)}</b><br />${typed(aboutWords(photo))}</figcaption>
        </figure> `,
    )}
  </div>`;

/** Each view that was left out, with the reason. */
const leftOut = (rounds: PhotosOfSession['rounds']): readonly Html[] =>
  rounds.flatMap(({ pack, skips }) =>
    skips.map(({ step, reason, note }) => {
      const view = say(viewMessage, { pack: say(packLabels[pack]), step: say(stepLabels[step]) });
      const why = [say(skipReasonLabels[reason]), oneLine(note)].filter((part) => part !== '').join(': ');
      return html`<p>${typed(say(messages.viewLeftOut, { view, why }))}</p>`;
    }),
  );

/** Nothing where no photo belongs to the session and no view was left out. */
export const photosPart = ({ photos, rounds }: PhotosOfSession): Html => {
  const skipped = leftOut(rounds);
  if (photos.length === 0 && skipped.length === 0) return nothing;
  const shown = photos.some(({ small }) => small !== '');
  return section(
    say(messages.photos, { count: photos.length }),
    html`${photos.length === 0 ? nothing : shown ? pictures(photos) : list(photos)}${skipped}`,
  );
};

export const photoStyles = `
.session-photos{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:8pt;margin:4pt 0 7pt}
.session-photos figure{min-width:0;break-inside:avoid}
.session-photos img{display:block;width:100%;height:34mm;object-fit:contain;background:#f2f2f2}
.session-photos figcaption{font-size:9pt;line-height:12pt;padding-top:2pt}
`;
