/** The body map as a static SVG text for documents: black on white, treated areas hatched, values as text. */
import { bodyView, usesFaceParts, type BodyView } from './body-view.ts';
import { detailSide, detailView, type DetailId, type MapTarget } from './details.ts';
import { anchoredOnParts, figureParts, type DrawnPart } from './figure-parts.ts';
import type { DrawnArea } from './figure-regions.ts';
import { focusBox } from './focus-box.ts';
import type { Shape, View } from './landmarks.ts';
import { drawnArea, fromAreaPoint, type AreaPoint } from './place-in-area.ts';
import { placeLabels } from './place-labels.ts';
import type { Box, Pt } from './points.ts';
import { valueLetters, type LegendEntry } from './value-letters.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { AreaPart } from '../regions/area-parts.ts';
import type { RegionSide } from '../regions/regions.ts';

export interface PrintArea {
  /** Short text in the region, for example "1.75". */
  readonly value?: string | undefined;
  /** Treated areas are hatched; areas to avoid carry a cross and no hatching. */
  readonly mark: 'treated' | 'avoid';
  /** The parts of it that are meant: these alone are hatched; left out or empty: all of it. */
  readonly parts?: readonly AreaPart[] | undefined;
}

/** A place to avoid, with its number in the list beside the map. */
export interface PrintPoint extends RegionSide, AreaPoint {
  readonly view: View;
  readonly text: string;
}

export interface PrintMap {
  readonly view: View;
  readonly shape?: Shape | undefined;
  /** By region side key, for example "abdomen-lower/right". Areas this view does not show are left out. */
  readonly areas: ReadonlyMap<string, PrintArea>;
  /** Unit of the values: said where letters stand for them. */
  readonly unit?: string | undefined;
  /** Places to avoid; each is drawn in its own view. */
  readonly points?: readonly PrintPoint[] | undefined;
  /** Strokes of the pen in this view, as path data to fill, in figure units; stretch marks black, others grey. */
  readonly strokes?: readonly { readonly kind: 'stria' | 'pen'; readonly path: string }[] | undefined;
  /** Read out by a screen reader, for example "Treated areas, front". */
  readonly title: string;
  /** Words for the patient's own sides, placed over the half of the picture that shows them. */
  readonly captions?: { readonly right: string; readonly left: string } | undefined;
  /** Height of the figure on paper in mm, 110 by default; lines and texts are sized for it. */
  readonly heightMm?: number | undefined;
  /** Show only the part of the body with these regions, by region side key. */
  readonly focus?: ReadonlySet<string> | undefined;
  /** Show the drawing of this part of the body, with the edges of its finer parts; in a view without it the whole body. */
  readonly detail?: DetailId | undefined;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for SVG content and attributes; characters XML does not allow are dropped. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (c) => entities[c] ?? '');
}

const n = (v: number): string => String(Math.round(v * 10) / 10 + 0);

function body(view: BodyView, u: number): string {
  const round = 'stroke-linecap="round" stroke-linejoin="round"';
  return view.layers
    .map(({ fill, line, hints }) => {
      const strokes = hints
        .filter((hint) => hint.weight >= 0.5)
        .map((hint) => `<path d="${hint.path}" stroke="#8c8c8c" stroke-width="${n(0.5 * u)}"/>`);
      return (
        `<path d="${fill}" fill="#fff"/>` +
        `<g fill="none" ${round}>${strokes.join('')}<path d="${line}" stroke="#000" stroke-width="${n(0.9 * u)}"/></g>`
      );
    })
    .join('');
}

/** Maps of one scale in a document define the very same pattern, so they may share its id. */
const hatchId = (u: number): string => `body-map-hatch-${Math.round(u * 1000)}`;

function shape(area: DrawnArea, print: PrintArea, drawn: readonly DrawnPart[], u: number): string {
  const dash = print.mark === 'avoid' ? ` stroke-dasharray="${n(2 * u)} ${n(2 * u)}"` : '';
  const hatched = print.mark === 'treated' ? `url(#${hatchId(u)})` : 'none';
  const path = (d: string, fill: string, width: number): string =>
    `<path d="${d}" fill="${fill}" stroke="#000" stroke-width="${n(width * u)}" stroke-linejoin="round"${dash}/>`;
  const named = drawn.filter((each) => regionSideKey(each) === area.key && print.parts?.includes(each.part));
  if (named.length === 0) return path(area.path, hatched, 1.1);
  return named.map((each) => path(each.path, hatched, 0.8)).join('') + path(area.path, 'none', 1.1);
}

/** Edges of the parts that one can name, as fine lines. */
const seams = (targets: readonly MapTarget[], u: number): string =>
  targets
    .filter(({ part }) => part !== undefined)
    .map(({ path }) => `<path d="${path}" fill="none" stroke="#8c8c8c" stroke-width="${n(0.4 * u)}"/>`)
    .join('');

/** A number in a dashed circle. */
function numbered([x, y]: Pt, text: string, u: number): string {
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(5.2 * u)}" fill="#fff" stroke="#000" stroke-width="${n(u)}" stroke-dasharray="${n(2 * u)} ${n(1.4 * u)}"/>` +
    `<text x="${n(x)}" y="${n(y + 2.9 * u)}" text-anchor="middle" font-size="${n(8 * u)}" font-weight="600" fill="#000">${escapeText(text)}</text>`
  );
}

/** The places to avoid of this view, on the figure, each with its number. */
const pointsOf = (map: PrintMap): readonly { readonly at: Pt; readonly text: string }[] =>
  (map.points ?? []).flatMap((point) => {
    const area = point.view === map.view && drawnArea(map.shape ?? 'average', map.view, point);
    return area ? [{ at: fromAreaPoint(area, point), text: point.text }] : [];
  });

function sign([x, y]: Pt, u: number): string {
  const r = 4.6 * u;
  const k = 2 * u;
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="#fff" stroke="#000" stroke-width="${n(u)}"/>` +
    `<path d="M${n(x - k)} ${n(y - k)}L${n(x + k)} ${n(y + k)}M${n(x + k)} ${n(y - k)}L${n(x - k)} ${n(y + k)}" stroke="#000" stroke-width="${n(u)}"/>`
  );
}

function label([x, y]: Pt, print: PrintArea, u: number): string {
  const avoid = print.mark === 'avoid';
  const text = print.value
    ? `<text x="${n(x)}" y="${n(y + (avoid ? 14 : 3.5) * u)}" text-anchor="middle" font-size="${n(10 * u)}" font-weight="600" fill="#000" stroke="#fff" stroke-width="${n(3 * u)}" stroke-linejoin="round" paint-order="stroke">${escapeText(print.value)}</text>`
    : '';
  return (avoid ? sign([x, y], u) : '') + text;
}

/** Captions over the two halves; only the side that is seen in a side view and in the detail of one arm. */
function captions({ view, detail, captions: words }: PrintMap, [x, y, w]: Box, u: number): string {
  if (!words) return '';
  const at = (text: string, px: number, anchor: string) =>
    `<text x="${n(px)}" y="${n(y - 5 * u)}" text-anchor="${anchor}" font-size="${n(10.5 * u)}" fill="#000">${escapeText(text)}</text>`;
  const only = view === 'right' || view === 'left' ? view : detail && detailSide(detail);
  if (only) return at(words[only], x + w / 2, 'middle');
  const [first, second] = view === 'front' ? [words.right, words.left] : [words.left, words.right];
  return at(first, x, 'start') + at(second, x + w, 'end');
}

const textWidth = ({ value, mark }: PrintArea, u: number): number =>
  Math.max(mark === 'avoid' ? 10 : 8, 6.5 * (value?.length ?? 0)) * u;

/** Where a text is not cut off by the edge of the picture; undefined where its place is not in the picture at all. */
const whole = ([px, py]: Pt, width: number, height: number, [x, y, w, h]: Box): Pt | undefined => {
  if (px < x || px > x + w || py < y || py > y + h) return undefined;
  const within = (at: number, from: number, size: number, own: number): number =>
    Math.min(Math.max(at, from + own / 2), from + size - own / 2);
  return [within(px, x, w, width), within(py, y, h, height)];
};

/** Where the text of each area stands, beside the signs, and what letters stand for where values would cover something. */
function lettered(
  used: readonly { readonly area: DrawnArea; readonly print: PrintArea }[],
  signs: readonly Pt[],
  u: number,
): {
  readonly texts: typeof used;
  readonly places: ReadonlyMap<string, Pt>;
  readonly legend: readonly LegendEntry[];
} {
  const placed = (texts: typeof used) =>
    placeLabels(
      texts.map(({ area, print }) => ({
        area,
        width: textWidth(print, u),
        height: (print.mark === 'avoid' && print.value ? 22 : 11) * u,
      })),
      signs.map((at) => ({ at, size: { width: 12 * u, height: 12 * u } })),
    );
  const written = placed(used);
  if (!written.crowded) return { texts: used, places: written.places, legend: [] };
  const legend = valueLetters(used.flatMap(({ print }) => (print.value ? [print.value] : [])));
  const texts = used.map(({ area, print }) => {
    const entry = legend.find(({ value }) => value === print.value);
    return { area, print: entry ? { ...print, value: entry.letter } : print };
  });
  return { texts, places: placed(texts).places, legend };
}

/** What the letters stand for, in lines under the figure, and how high these are. */
function legendUnder(
  legend: readonly LegendEntry[],
  unit: string | undefined,
  {
    left,
    top,
    width,
    u,
  }: { readonly left: number; readonly top: number; readonly width: number; readonly u: number },
): { readonly svg: string; readonly height: number } {
  const words = legend.map(({ value }) => (unit === undefined ? value : `${value}\u202F${unit}`));
  const column = (6 * Math.max(0, ...words.map((each) => each.length)) + 22) * u;
  const columns = Math.max(1, Math.floor(width / column));
  const line = 13 * u;
  const svg = legend.map(({ letter }, index) => {
    const [x, y] = [left + (index % columns) * column, top + line * (Math.floor(index / columns) + 1)];
    return `<text x="${n(x)}" y="${n(y)}" font-size="${n(10 * u)}" fill="#000"><tspan font-weight="600">${letter}</tspan> ${escapeText(words[index] ?? '')}</text>`;
  });
  const rows = Math.ceil(legend.length / columns);
  return { svg: svg.join(''), height: rows === 0 ? 0 : rows * line + 4 * u };
}

/** Draws one view for print. Texts are escaped; the result needs no style sheet and no script. */
export function renderBodyMapSvg(map: PrintMap): string {
  const figure = map.shape ?? 'average';
  const detail = map.detail && detailView(figure, map.view, map.detail, true);
  const view = detail?.body ?? bodyView(figure, map.view, usesFaceParts(map.areas.keys()));
  const box = detail?.box ?? (map.focus ? focusBox(view, map.focus) : view.box);
  const named = [...map.areas.values()].some((area) => (area.parts ?? []).length > 0);
  const parts = named ? figureParts(figure, map.view) : [];
  const anchored = anchoredOnParts(
    view,
    new Map([...map.areas].map(([key, print]) => [key, print.parts ?? []])),
  );
  const [x, y, w, h] = box;
  const heightMm = map.heightMm ?? 110;
  const mm = h / heightMm;
  const u = (mm * 25.4) / 96;
  const top = map.captions ? 18 * u : 0;
  const used = anchored.flatMap((area) => {
    const print = map.areas.get(area.key);
    return print ? [{ area, print }] : [];
  });
  const points = pointsOf(map);
  const { texts, places, legend } = lettered(
    used.filter(({ area }) => whole(area.anchor, 0, 0, box) !== undefined),
    points.map(({ at }) => at),
    u,
  );
  const under = legendUnder(legend, map.unit, { left: x, top: y + h, width: w, u });
  const gap = n(3.2 * u);
  const hatch = hatchId(u);
  const frame = `x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"`;
  const size = `width="${n(w / mm)}mm" height="${n(heightMm + (top + under.height) / mm)}mm"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${n(x)} ${n(y - top)} ${n(w)} ${n(h + top + under.height)}" role="img" aria-label="${escapeText(map.title)}" font-family="'Inter Variable', Inter, sans-serif">` +
    `<defs><pattern id="${hatch}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="${gap}" height="${gap}" fill="#fff"/><path d="M0 0V${gap}" stroke="#000" stroke-width="${n(0.7 * u)}"/></pattern></defs>` +
    captions(map, box, u) +
    `<svg ${frame} viewBox="${box.map(n).join(' ')}" overflow="hidden">` +
    body(view, u) +
    seams(detail?.targets ?? [], u) +
    used.map(({ area, print }) => shape(area, print, parts, u)).join('') +
    (map.strokes ?? [])
      .map(
        ({ kind, path }) =>
          `<path d="${path}" fill="${kind === 'stria' ? '#000' : '#767676'}" stroke="#fff" stroke-width="${n(0.7 * u)}" paint-order="stroke"/>`,
      )
      .join('') +
    points.map(({ at, text }) => numbered(at, text, u)).join('') +
    texts
      .map(({ area, print }) => {
        const at = whole(places.get(area.key) ?? area.anchor, textWidth(print, u), 11 * u, box);
        return at ? label(at, print, u) : '';
      })
      .join('') +
    `</svg>${under.svg}</svg>`
  );
}
