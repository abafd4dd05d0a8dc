import { INK_HEIGHT, INK_PEN, INK_WIDTH, inkPath, type InkStroke } from './ink.ts';
import styles from './strokes-image.module.css';

type StrokesImageProps = {
  readonly strokes: readonly InkStroke[];
  /** Whose signature of when, for readers. */
  readonly label: string;
};

/** Ink as it was drawn, at any size, in the ink colour of the theme. */
export function StrokesImage({ strokes, label }: StrokesImageProps) {
  return (
    <svg
      className={styles.image}
      viewBox={`0 0 ${INK_WIDTH} ${INK_HEIGHT}`}
      role="img"
      aria-label={label}
      fill="none"
      strokeWidth={INK_PEN}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {strokes.map((stroke, index) => (
        <path key={index} d={inkPath(stroke)} />
      ))}
    </svg>
  );
}
