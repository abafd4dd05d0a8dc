import type { BodyView } from '../../../shared/body-map/body-view.ts';
import { drawnArea, fromAreaPoint } from '../../../shared/body-map/place-in-area.ts';
import type { Pt } from '../../../shared/body-map/points.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import { classNames } from '../../ui/class-names.ts';
import type { ZonePlace } from './zone-draft.ts';
import styles from './zones.module.css';

interface ZoneMarksProps {
  /** In the order of their numbers. */
  readonly zones: readonly ZonePlace[];
  readonly body: BodyView;
  readonly unitsPerPx: number;
}

/** Where a zone is drawn: its own place, or, in another view of the region, the region's middle. */
const markAt = (
  zone: ZonePlace,
  body: BodyView,
): { readonly at: Pt; readonly exact: boolean } | undefined => {
  const own = zone.view === body.view ? drawnArea(body.shape, body.view, zone) : undefined;
  if (own) return { at: fromAreaPoint(own, zone), exact: true };
  const shown = body.areas.find((area) => samePlace(area, zone));
  return shown && { at: shown.anchor, exact: false };
};

/** Where the zones are drawn, for what must not cover them. */
export const zonePlaces = (zones: readonly ZonePlace[], body: BodyView): readonly Pt[] =>
  zones.flatMap((zone) => {
    const mark = markAt(zone, body);
    return mark ? [mark.at] : [];
  });

/** The avoid-zones on the map, by their numbers in the list beside it; dotted where they lie on another side. */
export const ZoneMarks = ({ zones, body, unitsPerPx }: ZoneMarksProps) => (
  <g aria-hidden className={styles.marks}>
    {zones.map((zone, index) => {
      const mark = markAt(zone, body);
      return (
        mark && (
          <g key={index} transform={`translate(${mark.at.join(' ')}) scale(${unitsPerPx})`}>
            <circle className={classNames(styles.mark, !mark.exact && styles.elsewhere)} r="9" />
            <text className={styles.number} y="4">
              {index + 1}
            </text>
          </g>
        )
      );
    })}
  </g>
);
