/** Values and signs on the body map, at the same size on the screen whatever the zoom. */
import type { ReactElement } from 'react';
import type { LegendEntry } from '../../shared/body-map/value-letters.ts';
import { classNames } from './class-names.ts';
import type { MapNote, TextSize } from './body-map-note-places.ts';
import type { AreaState } from './body-map-state.ts';
import styles from './body-map.module.css';

interface NotesProps {
  readonly notes: readonly MapNote[];
  readonly unitsPerPx: number;
  readonly size: TextSize;
}

/** A tick for confirmed, a crossed circle for avoid; in pixels round the origin. */
function Sign({ state, y }: { state: AreaState | undefined; y: number }): ReactElement | null {
  if (state === 'confirmed') return <path className={styles.sign} d={`M-4.5 ${y} l3.2 3.2 l6 -6.4`} />;
  if (state !== 'avoid') return null;
  return (
    <g transform={`translate(0 ${y})`}>
      <circle className={styles.signGround} r="7.5" />
      <path className={styles.sign} d="M-3 -3 L3 3 M3 -3 L-3 3" />
    </g>
  );
}

/** All values and signs of a view; a screen reader hears them in the labels of the regions. */
export function BodyMapNotes({ notes, unitsPerPx, size }: NotesProps): ReactElement {
  return (
    <g aria-hidden="true" className={styles.note}>
      {notes.map(({ key, at: [x, y], state, lines, signed }) => (
        <g key={key} transform={`translate(${x} ${y}) scale(${unitsPerPx})`}>
          {lines.length > 0 && (
            <text
              className={classNames(styles.value, state === 'carried' && styles.valueCarried)}
              y={(signed ? -2 : 4.5) - (size.line / 2) * (lines.length - 1)}
            >
              {lines.map((line, i) => (
                <tspan key={line} x={0} dy={i === 0 ? 0 : size.line}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
          {signed && <Sign state={state} y={lines.length > 0 ? 8 : 0} />}
        </g>
      ))}
    </g>
  );
}

interface LegendProps {
  readonly legend: readonly LegendEntry[];
  /** Of the values, for example "mm". */
  readonly unit: string | undefined;
  /** The corner of the whole figure where nothing of it is drawn; left out: under the picture. */
  readonly corner: 'left' | 'right' | undefined;
}

/** What the letters on the regions stand for; a screen reader hears the values in the labels of the regions. */
export function MapLegend({ legend, unit, corner }: LegendProps): ReactElement {
  return (
    <ul aria-hidden="true" className={classNames(styles.legend, corner && styles[corner])}>
      {legend.map(({ letter, value }) => (
        <li key={letter}>
          <strong>{letter}</strong> {value.replace('\n', ', ')}
          {unit && `\u202F${unit}`}
        </li>
      ))}
    </ul>
  );
}
