/** A point of a pen stroke: place in a box 1000 wide, ms since the first point, and pressure from 0 to 1. */
export type InkPoint = { readonly x: number; readonly y: number; readonly t: number; readonly p: number };

/** A pen stroke from touching down to lifting. */
export type InkStroke = { readonly points: readonly InkPoint[] };

/** The box all ink is normalised to; every signature field is 285 high in it, so that ink fits at any size. */
export const INK_WIDTH = 1000;

/** Pen width in the units of the box, before pressure and speed. */
export const INK_PEN = 4.6;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** A stroke as an SVG path in the units of the box: curves through the middles between points; a tap is a dot. */
export function inkPath(stroke: InkStroke): string {
  const [first, ...rest] = stroke.points;
  if (!first) return '';
  const last = rest.at(-1);
  if (!last) return `M${round(first.x)} ${round(first.y)}h0`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  });
  return `M${round(first.x)} ${round(first.y)}${curves.join('')}L${round(last.x)} ${round(last.y)}`;
}
