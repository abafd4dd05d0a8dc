import { getStroke } from 'perfect-freehand';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { outlinePath } from '../../../shared/marks/pen.ts';
import {
  arrowPath,
  lineWidth,
  type StrokePoint,
  strokeOptions,
  strokePoints,
} from '../../../shared/photos/mark-paths.ts';
import type { Photo, PhotoMark } from '../../../shared/photos/photo.ts';
import { applyMatrix, type Matrix, type Place } from '../../../shared/photos/transform.ts';
import type { Size } from '../../../shared/photos/viewport.ts';
import styles from './stage.module.css';

/** The size of a photo as it is shown, px. */
export const sizeOf = ({ attachment }: Pick<Photo, 'attachment'>): Size => ({
  width: attachment.content.widthPx ?? 1,
  height: attachment.content.heightPx ?? 1,
});

export const svgMatrix = (matrix: Matrix): string => `matrix(${matrix.join(' ')})`;

interface PhotoImageProps {
  readonly photo: Pick<Photo, 'attachment'>;
  readonly matrix: Matrix;
  readonly opacity?: number;
  readonly clip?: string;
  readonly onError?: () => void;
}

/** A photo where its pixels lie in the frame. */
export const PhotoImage = ({ photo, matrix, opacity, clip, onError }: PhotoImageProps) => {
  const { width, height } = sizeOf(photo);
  const image = (
    <image
      href={pictureAddress(photo.attachment.id, 'whole')}
      width={width}
      height={height}
      preserveAspectRatio="none"
      transform={svgMatrix(matrix)}
      opacity={opacity}
      onError={onError}
    />
  );
  return clip === undefined ? image : <g clipPath={`url(#${clip})`}>{image}</g>;
};

/** A pen's line while it is drawn or as it was kept, as path data in pixels of the photo. */
export const strokePath = (points: readonly StrokePoint[], size: Size): string =>
  outlinePath(getStroke([...points], strokeOptions(size, points)));

interface MarkLayerProps {
  readonly marks: readonly PhotoMark[];
  readonly drawn: readonly StrokePoint[];
  readonly size: Size;
  readonly matrix: Matrix;
}

/** What was drawn over a photo; it lies above it and is no part of it. */
export const MarkLayer = ({ marks, drawn, size, matrix }: MarkLayerProps) => {
  const width = lineWidth(size);
  return (
    <g transform={svgMatrix(matrix)}>
      {marks.map((mark, index) =>
        mark.tool === 'arrow' ? (
          // Strokes have no name of their own, and one is only ever added or taken away at the end.
          <g key={index}>
            <path className={styles.halo} d={arrowPath(mark, size)} strokeWidth={width * 2} />
            <path className={styles.arrow} d={arrowPath(mark, size)} strokeWidth={width} />
          </g>
        ) : (
          <path
            key={index}
            className={styles.pen}
            d={strokePath(strokePoints(mark), size)}
            strokeWidth={width / 2}
          />
        ),
      )}
      {drawn.length > 0 && (
        <path className={styles.pen} d={strokePath(drawn, size)} strokeWidth={width / 2} />
      )}
    </g>
  );
};

interface DistanceProps {
  readonly from: Place;
  /** Left out while only its first point is set. */
  readonly to?: Place | undefined;
  readonly words: string;
  readonly matrix: Matrix;
}

/** Two points with the line between them and what it says, the same size whatever the zoom. */
export const Distance = ({ from, to, words, matrix }: DistanceProps) => {
  const a = applyMatrix(matrix, from);
  const b = to && applyMatrix(matrix, to);
  return (
    <g>
      {b &&
        [styles.lineHalo, styles.line].map((name) => (
          <line key={name} className={name} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        ))}
      {[a, ...(b ? [b] : [])].map((place, index) => (
        <g key={index}>
          <circle className={styles.endHalo} cx={place.x} cy={place.y} r={6} />
          <circle className={styles.end} cx={place.x} cy={place.y} r={6} />
        </g>
      ))}
      <text className={styles.words} x={(b?.x ?? a.x) + 12} y={(b?.y ?? a.y) - 8}>
        {words}
      </text>
    </g>
  );
};
