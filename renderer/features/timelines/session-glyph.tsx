import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { pictureText, type EventWords } from '../../../shared/timelines/describe-event.ts';
import { drawPicture, pictureSize } from '../../../shared/timelines/draw-picture.ts';
import { worstGrade, type SessionPicture } from '../../../shared/timelines/timeline.ts';
import { useAreaWords } from '../../use-area-names.ts';
import { useLocalDates } from '../patients/use-local-day.ts';
import styles from './glyph.module.css';

/** How events are said on the screen. */
export const useEventWords = (): EventWords => {
  const intl = useIntl();
  const areas = useAreaWords();
  return { say: (message, values) => intl.formatMessage(message, values), areas };
};

/** A session's small picture in words: its number and date, the depth of each area, each grade. */
export const usePictureText = (): ((picture: SessionPicture) => string) => {
  const words = useEventWords();
  const { dateOf } = useLocalDates();
  return (picture) => pictureText(picture, formatDate(dateOf(picture.at)), words);
};

const { width, height, skin, foot } = pictureSize;

interface SessionGlyphProps {
  readonly picture: SessionPicture;
  /** The same in words; left out where what surrounds it says so already. */
  readonly label?: string;
}

/**
 * A session at a glance: a bar for each area hangs from the line of the skin, as deep as was needled on a scale of 3 mm; beside
 * it the highest grade of any sign, as a number.
 */
export const SessionGlyph = ({ picture, label }: SessionGlyphProps) => {
  const { bars, more } = drawPicture(picture);
  const grade = worstGrade(picture);
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles.glyph} viewBox={`0 0 ${width} ${height}`} {...named}>
      <path className={styles.skin} d={`M0 ${skin}h58`} />
      {bars.map(({ x, width: wide, to, from, over }) =>
        to === null || from === null ? (
          <rect key={x} className={styles.unknown} x={x + 0.5} y={skin + 1.5} width={wide - 1} height={4} />
        ) : (
          <g key={x}>
            <rect className={styles.bar} x={x} y={skin} width={wide} height={to - skin} />
            {from < to && <rect className={styles.least} x={x} y={from} width={wide} height={1} />}
            {over && <path className={styles.bar} d={`M${x} ${foot}h${wide}l${-wide / 2} 3z`} />}
          </g>
        ),
      )}
      {more && <path className={styles.more} d="M53 12h5M55.5 9.5v5" />}
      <circle className={styles.grade} data-grade={grade ?? undefined} cx={67} cy={16} r={8} />
      <text className={styles.number} data-grade={grade ?? undefined} x={67} y={19.8}>
        {grade ?? '–'}
      </text>
      {picture.invalid && <path className={styles.crossed} d={`M1 1L${width - 1} ${height - 1}`} />}
    </svg>
  );
};
