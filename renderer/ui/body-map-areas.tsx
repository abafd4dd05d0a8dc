/** The regions of the body map: what one presses or reads, and their edges over all fills. */
import type { ReactElement } from 'react';
import type { BodyView } from '../../shared/body-map/body-view.ts';
import type { DrawnArea } from '../../shared/body-map/figure-regions.ts';
import type { AreaState, AreaTint } from './body-map-state.ts';
import { classNames } from './class-names.ts';
import styles from './body-map.module.css';

/** Later states are painted over earlier ones, so that the edge of a selected region is never covered. */
const edgeOrder = [
  ['avoid', styles.edgeAvoid],
  ['carried', styles.edgeCarried],
  ['recorded', styles.edgeRecorded],
  ['confirmed', styles.edgeConfirmed],
  ['selected', styles.edgeSelected],
] as const;

interface AreaProps {
  readonly area: DrawnArea;
  readonly state: AreaState | undefined;
  /** Colours of a layer take the place of the state's own. */
  readonly tint: AreaTint | undefined;
  readonly label: string;
  readonly readOnly: boolean;
  readonly tabStop: boolean;
}

/** One region: a toggle, or, where the map is only read, a picture with words if there is something to say. */
export function Area({ area, state, tint, label, readOnly, tabStop }: AreaProps): ReactElement {
  const fill = tint ? styles[tint] : state && state !== 'avoid' ? styles[state] : undefined;
  if (readOnly) {
    const reading = state || tint ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
    return <path className={classNames(styles.area, fill)} d={area.path} data-area={area.key} {...reading} />;
  }
  return (
    <path
      className={classNames(styles.area, styles.pressable, fill)}
      d={area.path}
      data-area={area.key}
      role="checkbox"
      aria-checked={state === 'selected'}
      aria-label={label}
      tabIndex={tabStop ? 0 : -1}
    />
  );
}

interface EdgesProps {
  readonly body: BodyView;
  readonly id: string;
  readonly states: ReadonlyMap<string, AreaState>;
  readonly ring: DrawnArea | undefined;
}

/** Edges of the regions that have a state, and the focus ring, over all fills. */
export function Edges({ body, id, states, ring }: EdgesProps): ReactElement {
  return (
    <g aria-hidden="true">
      {edgeOrder.map(([state, edge]) =>
        body.areas
          .filter((area) => states.get(area.key) === state)
          .map((area) => <path key={area.key} className={classNames(styles.edge, edge)} d={area.path} />),
      )}
      {ring && (
        <g clipPath={`url(#${id}-outside)`}>
          <clipPath id={`${id}-outside`}>
            <path clipRule="evenodd" d={`M-2000 -2000H2000V3000H-2000Z${ring.path}`} />
          </clipPath>
          <path className={styles.ring} d={ring.path} />
          <path className={styles.ringGap} d={ring.path} />
        </g>
      )}
    </g>
  );
}
