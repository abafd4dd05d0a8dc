/** The regions of the body map: what one presses or reads, and their edges over all fills. */
import type { ReactElement } from 'react';
import type { MapTarget } from '../../shared/body-map/details.ts';
import type { MapEdge, namedParts, TargetLook } from './body-map-targets.ts';
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
  readonly area: MapTarget;
  readonly look: TargetLook;
  readonly label: string;
  readonly readOnly: boolean;
  readonly tabStop: boolean;
}

/** One region or part: a toggle, or, where the map is only read, a picture with words if there is something to say. */
export function Area({ area, look, label, readOnly, tabStop }: AreaProps): ReactElement {
  const fill = look.fill && styles[look.fill];
  if (readOnly) {
    const reading = look.said ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
    return <path className={classNames(styles.area, fill)} d={area.path} data-area={area.key} {...reading} />;
  }
  return (
    <path
      className={classNames(styles.area, styles.pressable, fill)}
      d={area.path}
      data-area={area.key}
      role="checkbox"
      aria-checked={look.checked}
      aria-label={label}
      tabIndex={tabStop ? 0 : -1}
    />
  );
}

/** The parts of regions that were named, painted where the regions are what one presses. */
export function NamedParts({ parts }: { readonly parts: ReturnType<typeof namedParts> }): ReactElement {
  return (
    <g aria-hidden="true" className={styles.named}>
      {parts.map(({ key, path, state }) => (
        <path key={key} className={classNames(styles.area, styles[state])} d={path} />
      ))}
    </g>
  );
}

interface EdgesProps {
  readonly id: string;
  readonly edges: readonly MapEdge[];
  readonly ring: MapTarget | undefined;
}

/** Edges of what has a state, and the focus ring, over all fills. */
export function Edges({ id, edges, ring }: EdgesProps): ReactElement {
  return (
    <g aria-hidden="true">
      {edgeOrder.map(([state, edge]) =>
        edges
          .filter((each) => each.state === state)
          .map(({ key, path }) => <path key={key} className={classNames(styles.edge, edge)} d={path} />),
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
