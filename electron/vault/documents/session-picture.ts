/** The small picture of a session on paper: black shapes, with its words for who cannot see it. */
import { drawPicture, pictureSize, type PictureBar } from '../../../shared/timelines/draw-picture.ts';
import { worstGrade, type SessionPicture } from '../../../shared/timelines/timeline.ts';
import { html, nothing, trusted, type Html } from './html.ts';

const { width, height, skin, foot } = pictureSize;

const bar = ({ x, width: wide, to, from, over }: PictureBar): string => {
  if (to === null || from === null)
    return `<rect x="${x + 0.5}" y="${skin + 1}" width="${wide - 1}" height="4" fill="none" stroke="#000" stroke-width=".6" stroke-dasharray="1 1"/>`;
  const tip = over ? `<path d="M${x} ${foot}h${wide}l${-wide / 2} 3z" fill="#000"/>` : '';
  const least = from < to ? `<rect x="${x}" y="${from}" width="${wide}" height=".8" fill="#fff"/>` : '';
  return `<rect x="${x}" y="${skin}" width="${wide}" height="${(to - skin).toFixed(1)}" fill="#000"/>${least}${tip}`;
};

/** Through the whole picture of a session that is not valid. */
const cross = trusted(
  `<path d="M2 2L${String(width - 2)} ${String(height - 2)}" stroke="#fff" stroke-width="3"/><path d="M2 2L${String(width - 2)} ${String(height - 2)}" stroke="#000" stroke-width="1.2"/>`,
);

/** A session's depths and highest grade in one small picture; `words` say the same. */
export const pictureSvg = (picture: SessionPicture, words: string): Html => {
  const { bars, more } = drawPicture(picture);
  const grade = worstGrade(picture);
  const plus = more ? `<path d="M53 12h5M55.5 9.5v5" stroke="#000" fill="none"/>` : '';
  return html`<svg
    class="picture"
    viewBox="0 0 ${String(width)} ${String(height)}"
    role="img"
    aria-label="${words}"
  >
    <path d="M0 ${String(skin)}h58" stroke="#000" stroke-width="1" fill="none" />
    ${trusted(bars.map(bar).join(''))}${more ? trusted(plus) : nothing}
    <circle cx="67" cy="16" r="7.5" fill="none" stroke="#000" />
    <text x="67" y="19.6" text-anchor="middle" font-size="10" font-weight="600">
      ${grade === null ? '–' : String(grade)}
    </text>
    ${picture.invalid ? cross : nothing}
  </svg>`;
};
