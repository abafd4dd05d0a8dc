import { memo } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { fullDepthUm } from '../../../shared/timelines/draw-picture.ts';
import type { SessionPicture } from '../../../shared/timelines/timeline.ts';
import { useLocalDates } from '../patients/use-local-day.ts';
import { SessionGlyph, usePictureText } from './session-glyph.tsx';
import styles from './timelines.module.css';

interface SessionStripProps {
  /** Oldest first. */
  readonly sessions: readonly SessionPicture[];
  readonly onOpen: (session: SessionPicture) => void;
}

/** The sessions of the span beside each other, oldest first: how deep, and how the skin answered. */
export const SessionStrip = memo(function SessionStrip({ sessions, onOpen }: SessionStripProps) {
  const intl = useIntl();
  const textOf = usePictureText();
  const { dateOf } = useLocalDates();
  if (sessions.length === 0) return null;
  const title = intl.formatMessage({
    id: 'timelines.strip',
    defaultMessage: 'Sessions at a glance, oldest first',
  });
  return (
    <section className={styles.strip} aria-label={title}>
      <h2 className="label">{title}</h2>
      <ol ref={newestInSight} className={styles.glyphs} tabIndex={0} aria-label={title}>
        {sessions.map((picture) => {
          const text = textOf(picture);
          return (
            <li key={picture.id} className={styles.cell}>
              <button
                type="button"
                className={styles.glyph}
                aria-label={text}
                title={text}
                onClick={() => onOpen(picture)}
              >
                <SessionGlyph picture={picture} />
                <span className={styles.when}>
                  <b>{picture.ordinal}</b> {formatDate(dateOf(picture.at))}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'timelines.legend',
            defaultMessage:
              'A bar for each area, down to its deepest depth; the whole height is {depth}. In the circle the highest grade of any sign, a dash where none was graded.',
          },
          { depth: withUnit(fullDepthUm, depthSpec, intl.locale) },
        )}
      </p>
    </section>
  );
});

/** The newest session is what one comes for; the older ones lie before it. */
const newestInSight = (list: HTMLOListElement | null): void => {
  if (list) list.scrollLeft = list.scrollWidth;
};
