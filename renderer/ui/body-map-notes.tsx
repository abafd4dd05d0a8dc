/** Values and signs on the body map, at the same size on the screen whatever the zoom. */
import type { ReactElement } from 'react';
import type { DrawnArea } from '../../shared/body-map/figure-regions.ts';
import type { Pt } from '../../shared/body-map/points.ts';
import { placeLabels } from '../../shared/body-map/place-labels.ts';
import { classNames } from './class-names.ts';
import type { AreaState } from './body-map-state.ts';
import styles from './body-map.module.css';

interface NotesProps {
  readonly states: ReadonlyMap<string, AreaState>;
  readonly values: ReadonlyMap<string, string> | undefined;
  readonly areas: readonly DrawnArea[];
  readonly unitsPerPx: number;
  /** Places of signs that no text covers. */
  readonly signs: readonly Pt[];
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

const linesOf = (value: string | undefined): readonly string[] => (value ?? '').split('\n');

/** All values and signs of a view; a screen reader hears them in the labels of the regions. */
export function BodyMapNotes({ areas, states, values, unitsPerPx, signs }: NotesProps): ReactElement {
  const notes = areas.flatMap((area) => {
    const state = states.get(area.key);
    const value = values?.get(area.key);
    const signed = state === 'confirmed' || state === 'avoid';
    return value || signed ? [{ area, state, value, signed }] : [];
  });
  const places = placeLabels(
    notes.map(({ area, value, signed }) => ({
      area,
      width: Math.max(16, 7.6 * Math.max(...linesOf(value).map((line) => line.length))) * unitsPerPx,
      height: ((signed ? 12 : 0) + (value ? 14 * linesOf(value).length : 2)) * unitsPerPx,
    })),
    signs.map((at) => ({ at, size: { width: 20 * unitsPerPx, height: 20 * unitsPerPx } })),
  );
  return (
    <g aria-hidden="true" className={styles.note}>
      {notes.map(({ area, state, value, signed }) => {
        const [x, y] = places.get(area.key) ?? area.anchor;
        return (
          <g key={area.key} transform={`translate(${x} ${y}) scale(${unitsPerPx})`}>
            {value && (
              <text
                className={classNames(styles.value, state === 'carried' && styles.valueCarried)}
                y={(signed ? -2 : 4.5) - 7 * (linesOf(value).length - 1)}
              >
                {linesOf(value).map((line, i) => (
                  <tspan key={line} x={0} dy={i === 0 ? 0 : 14}>
                    {line}
                  </tspan>
                ))}
              </text>
            )}
            <Sign state={state} y={value ? 8 : 0} />
          </g>
        );
      })}
    </g>
  );
}
