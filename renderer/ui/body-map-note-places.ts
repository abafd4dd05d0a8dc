/** What is written on the regions of the body map and where: the values, or letters where these would cover each other. */
import type { DrawnArea } from '../../shared/body-map/figure-regions.ts';
import { placeLabels } from '../../shared/body-map/place-labels.ts';
import type { Box, Pt } from '../../shared/body-map/points.ts';
import { valueLetters, type LegendEntry } from '../../shared/body-map/value-letters.ts';
import type { AreaState } from './body-map-state.ts';

/** One region's text and sign. */
export interface MapNote {
  readonly key: string;
  readonly at: Pt;
  readonly state: AreaState | undefined;
  /** Its lines from above; empty where only a sign stands. */
  readonly lines: readonly string[];
  readonly signed: boolean;
}

interface MapNotes {
  readonly notes: readonly MapNote[];
  /** What the letters stand for; empty while the values themselves are written. */
  readonly legend: readonly LegendEntry[];
}

/** Sizes of the texts in px, as their style has them: of one sign, and of one line. */
export interface TextSize {
  readonly sign: number;
  readonly line: number;
}
export const plainText: TextSize = { sign: 7, line: 14 };
export const largeText: TextSize = { sign: 8.4, line: 17 };

interface MapTexts {
  readonly areas: readonly DrawnArea[];
  readonly states: ReadonlyMap<string, AreaState>;
  readonly values: ReadonlyMap<string, string> | undefined;
  /** The window: what has its middle outside is not written. */
  readonly box: Box;
  readonly unitsPerPx: number;
  readonly size: TextSize;
  /** Places of signs that no text covers. */
  readonly signs: readonly Pt[];
}

interface Wanted {
  readonly area: DrawnArea;
  readonly state: AreaState | undefined;
  readonly value: string;
  readonly signed: boolean;
}

/** Room between two values in px, so that they do not read as one number; letters stand in signs of their own. */
const valueGap = 4;
const gap = (legend: readonly LegendEntry[]): number => (legend.length > 0 ? 0 : valueGap);

const within = ([x, y]: Pt, [left, top, width, height]: Box): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** All texts and signs of a view, each inside its region; a tick is left out where there is no room for it. */
export function mapNotes({ areas, states, values, box, unitsPerPx, size, signs }: MapTexts): MapNotes {
  const wanted = areas.flatMap((area): Wanted[] => {
    const state = states.get(area.key);
    const value = values?.get(area.key) ?? '';
    const signed = state === 'confirmed' || state === 'avoid';
    return (value !== '' || signed) && within(area.anchor, box) ? [{ area, state, value, signed }] : [];
  });
  const linesOf = (value: string, legend: readonly LegendEntry[]): readonly string[] =>
    value === '' ? [] : (legend.find((each) => each.value === value)?.letter ?? value).split('\n');
  const placed = (legend: readonly LegendEntry[], texts: readonly Wanted[]) =>
    placeLabels(
      texts.map(({ area, value, signed }) => {
        const lines = linesOf(value, legend);
        const longest = Math.max(0, ...lines.map((line) => line.length));
        return {
          area,
          width: Math.max(legend.length > 0 ? 11 : 16, size.sign * longest + gap(legend)) * unitsPerPx,
          height: ((signed ? 12 : 0) + Math.max(2, size.line * lines.length)) * unitsPerPx,
        };
      }),
      signs.map((at) => ({ at, size: { width: 20 * unitsPerPx, height: 20 * unitsPerPx } })),
    );
  const notesOf = (legend: readonly LegendEntry[], texts: readonly Wanted[]) => {
    const { places, crowded } = placed(legend, texts);
    const notes = texts.map(({ area, state, value, signed }): MapNote => {
      const at = places.get(area.key) ?? area.anchor;
      return { key: area.key, at, state, lines: linesOf(value, legend), signed };
    });
    return { notes, legend, crowded };
  };
  const written = notesOf([], wanted);
  if (!written.crowded) return written;
  const legend = valueLetters(wanted.flatMap(({ value }) => (value === '' ? [] : [value])));
  const lettered = notesOf(legend, wanted);
  if (!lettered.crowded) return lettered;
  // Fill and edge say as well what is confirmed; where to keep away is said by its sign alone.
  const bare = wanted.map((each) => ({ ...each, signed: each.state === 'avoid' }));
  return notesOf(legend, bare);
}
