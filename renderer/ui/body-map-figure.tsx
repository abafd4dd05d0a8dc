/** The figure under the regions of the body map, and the words for the patient's own sides. */
import type { ReactElement } from 'react';
import type { BodyView } from '../../shared/body-map/body-view.ts';
import type { View } from '../../shared/body-map/landmarks.ts';
import type { Side } from '../../shared/regions/regions.ts';
import { classNames } from './class-names.ts';
import styles from './body-map.module.css';

export interface Captions {
  readonly right: string;
  readonly left: string;
}

interface MapCaptionsProps {
  readonly view: View;
  /** The only side that is drawn; left out: both, unless the view shows one. */
  readonly side: Side | undefined;
  readonly words: Captions;
}

/** Words over the half of the picture that shows that side of the patient. */
export function MapCaptions({ view, side, words }: MapCaptionsProps): ReactElement {
  const only = view === 'right' || view === 'left' ? view : side;
  if (only) return <div className={classNames(styles.captions, styles.captionSingle)}>{words[only]}</div>;
  const [first, second] = view === 'front' ? [words.right, words.left] : [words.left, words.right];
  return (
    <div className={styles.captions}>
      <span>{first}</span>
      <span>{second}</span>
    </div>
  );
}

/** Silhouette with a soft shade along the inside of the contour; the arm of a side view melts into the shoulder. */
export function Silhouette({ body, id }: { readonly body: BodyView; readonly id: string }): ReactElement {
  return (
    <g aria-hidden="true">
      <defs>
        {body.layers.map((layer, i) => (
          <clipPath key={i} id={`${id}-clip-${i}`}>
            <path d={layer.fill} />
          </clipPath>
        ))}
        <filter id={`${id}-soft`} x="-10%" y="-5%" width="120%" height="110%">
          <feGaussianBlur stdDeviation="7" />
        </filter>
        <linearGradient id={`${id}-melt`} gradientUnits="userSpaceOnUse" x1="0" y1="186" x2="0" y2="238">
          <stop className={styles.melt} offset="0" stopOpacity="0" />
          <stop className={styles.melt} offset="1" />
        </linearGradient>
      </defs>
      {body.layers.map((layer, i) => (
        <g key={i}>
          <path className={i === 0 ? styles.skin : undefined} fill={`url(#${id}-melt)`} d={layer.fill} />
          <g clipPath={`url(#${id}-clip-${i})`}>
            <path className={styles.shade} filter={`url(#${id}-soft)`} d={layer.line} />
          </g>
          {layer.hints.map((hint, k) => (
            <path key={k} className={styles.hint} d={hint.path} opacity={0.75 * hint.weight} />
          ))}
          <path className={styles.line} d={layer.line} />
        </g>
      ))}
    </g>
  );
}
