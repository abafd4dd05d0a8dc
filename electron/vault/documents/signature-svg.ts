import type { Strokes } from '../../../shared/consents/strokes.ts';
import { html, nothing, trusted, type Html } from './html.ts';

type Point = Strokes[number]['points'][number];

/** CSS pixels on the page, however large the ink was drawn. */
const penWidth = 1.7;
/** Room round the ink, and the smallest piece of the drawing box that is shown, in its units. */
const edge = 12;
const smallest = { width: 500, height: 110 };
const number = (value: number): string => String(Math.round(value * 10) / 10);
const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `${number(x)} ${number(y)}`;

/** One stroke as a line through the points as they were drawn, rounded only between them; a tap is a dot. */
const strokePath = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  if (!first) return '';
  if (rest.length === 0) return `M${at(first)}h.1`;
  const middle = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${middle.join('')}L${at(rest.at(-1) ?? first)}`;
};

/** A signature as black ink; `name` is for people who listen to the page. Nothing when no ink was drawn. */
export const signatureSvg = (strokes: Strokes, name: string): Html => {
  const points = strokes.flatMap((stroke) => stroke.points);
  if (points.length === 0) return nothing;
  const bounds = points.reduce(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      right: Math.max(box.right, x),
      top: Math.min(box.top, y),
      bottom: Math.max(box.bottom, y),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  );
  const view = [
    bounds.left - edge,
    bounds.top - edge,
    Math.max(bounds.right - bounds.left + 2 * edge, smallest.width),
    Math.max(bounds.bottom - bounds.top + 2 * edge, smallest.height),
  ];
  const paths = strokes.map((stroke) =>
    trusted(`<path vector-effect="non-scaling-stroke" d="${strokePath(stroke.points)}"/>`),
  );
  return html`<svg
    class="ink"
    role="img"
    aria-label="${name}"
    viewBox="${view.map(number).join(' ')}"
    preserveAspectRatio="xMinYMax meet"
    fill="none"
    stroke="#000"
    stroke-width="${penWidth}"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${paths}
  </svg>`;
};
