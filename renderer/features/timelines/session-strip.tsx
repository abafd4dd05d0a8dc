import { type KeyboardEvent, memo, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { fullDepthUm } from '../../../shared/timelines/draw-picture.ts';
import type { SessionPicture } from '../../../shared/timelines/timeline.ts';
import { rowAfterOrEnd, sideways } from '../../ui/row-after.ts';
import { toVeryEnd } from '../../ui/to-very-end.ts';
import { useLocalDates } from '../patients/use-local-day.ts';
import { SessionGlyph, usePictureText } from './session-glyph.tsx';
import styles from './timelines.module.css';

interface SessionStripProps {
  /** Oldest first. */
  readonly sessions: readonly SessionPicture[];
  readonly onOpen: (session: SessionPicture) => void;
}

/** Pictures that are drawn in one frame; of the rest of a long history the places stand there first. */
const drawnAtOnce = 40;

/** How many of the newest pictures are drawn: a few more in each moment in which nothing else is to be done, until it is all of them. */
const useDrawn = (count: number): number => {
  const [drawn, setDrawn] = useState(drawnAtOnce);
  useEffect(() => {
    if (drawn >= count) return undefined;
    const waiting = requestIdleCallback(() => setDrawn(drawn + drawnAtOnce), { timeout: 100 });
    return () => cancelIdleCallback(waiting);
  }, [drawn, count]);
  return Math.min(drawn, count);
};

/** The sessions of the span beside each other, oldest first: how deep, and how the skin answered. One stop of the Tab key, however many they are. */
export const SessionStrip = memo(function SessionStrip({ sessions, onOpen }: SessionStripProps) {
  const intl = useIntl();
  const drawn = useDrawn(sessions.length);
  const [chosen, choose] = useState<string | null>(null);
  const found = sessions.findIndex(({ id }) => id === chosen);
  const at = found < 0 ? sessions.length - 1 : found;
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    const { key, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowAfterOrEnd(key, at, sessions.length, sideways);
    const next = to === undefined ? undefined : sessions[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    // Its picture may be drawn only now.
    flushSync(() => choose(next.id));
    const cell = currentTarget.children[to];
    cell?.querySelector('button')?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  if (sessions.length === 0) return null;
  const title = intl.formatMessage({
    id: 'timelines.strip',
    defaultMessage: 'Sessions at a glance, oldest first',
  });
  return (
    <section className={styles.strip} aria-label={title}>
      <h2 className="label">{title}</h2>
      <ol
        ref={newestInSight}
        className={styles.glyphs}
        aria-label={title}
        aria-busy={drawn < sessions.length}
        onKeyDown={onKeyDown}
      >
        {sessions.map((picture, index) => (
          <Cell
            key={picture.id}
            picture={picture}
            drawn={index === at || index >= sessions.length - drawn}
            tabStop={index === at}
            onChoose={choose}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'timelines.legend',
            defaultMessage:
              'A bar for each area, down to its deepest depth; the whole height is {depth}. In the circle the highest grade of any sign, a dash where none was graded.',
          },
          { depth: withUnit(fullDepthUm, depthSpec, intl.locale) },
        )}{' '}
        {intl.formatMessage({
          id: 'timelines.strip.keys',
          defaultMessage:
            'Left and right go from session to session, Home and End to the first and the newest.',
        })}
      </p>
    </section>
  );
});

interface CellProps {
  readonly picture: SessionPicture;
  /** False while only its place stands there. */
  readonly drawn: boolean;
  /** Whether the Tab key leads to it; the arrows lead on from there. */
  readonly tabStop: boolean;
  readonly onChoose: (session: string) => void;
  readonly onOpen: (session: SessionPicture) => void;
}

const Cell = memo(function Cell({ drawn, ...shown }: CellProps) {
  return <li className={styles.cell}>{drawn && <PictureButton {...shown} />}</li>;
});

const PictureButton = ({ picture, tabStop, onChoose, onOpen }: Omit<CellProps, 'drawn'>) => {
  const text = usePictureText()(picture);
  const { dateOf } = useLocalDates();
  return (
    <button
      type="button"
      className={styles.glyph}
      aria-label={text}
      title={text}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => onChoose(picture.id)}
      onClick={() => onOpen(picture)}
    >
      <SessionGlyph picture={picture} />
      <span className={styles.when}>
        <b>{picture.ordinal}</b> {formatDate(dateOf(picture.at))}
      </span>
    </button>
  );
};

/** The newest session is what one comes for; the older ones lie before it. */
const newestInSight = (list: HTMLOListElement | null): void => {
  if (list) toVeryEnd(list);
};
