import { type KeyboardEvent, memo, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
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
import { piecesOf } from './pieces.ts';
import { SessionGlyph, usePictureText } from './session-glyph.tsx';
import styles from './timelines.module.css';
import { useCellsNear } from './use-cells-near.ts';

interface SessionStripProps {
  /** Oldest first. */
  readonly sessions: readonly SessionPicture[];
  readonly onOpen: (session: SessionPicture) => void;
}

/**
 * The sessions of the span beside each other, oldest first: how deep, and how the skin answered. One stop of the Tab key, however
 * many they are. Only those in sight or near it are made, and the chosen one.
 */
export const SessionStrip = memo(function SessionStrip({ sessions, onOpen }: SessionStripProps) {
  const intl = useIntl();
  const list = useRef<HTMLOListElement>(null);
  const count = sessions.length;
  const span = useCellsNear(list, count);
  const [chosen, choose] = useState<string | null>(null);
  const found = sessions.findIndex(({ id }) => id === chosen);
  const at = found < 0 ? count - 1 : found;
  const ends = `${sessions[0]?.id ?? ''} ${sessions.at(-1)?.id ?? ''} ${count}`;
  const atOfSpan = useEffectEvent(() => at);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const place = atOfSpan();
    // The newest session is what one comes for; the older ones lie before it.
    if (place === count - 1) toVeryEnd(box);
    else box.scrollTo({ left: (box.scrollWidth / count) * (place + 0.5) - box.clientWidth / 2 });
  }, [ends, count]);
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    const { key, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowAfterOrEnd(key, at, count, sideways);
    const next = to === undefined ? undefined : sessions[to];
    if (!next) return;
    event.preventDefault();
    // It may be made only now.
    flushSync(() => choose(next.id));
    const button = currentTarget.querySelector<HTMLElement>('button[tabindex="0"]');
    button?.focus({ preventScroll: true });
    button?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  if (sessions.length === 0) return null;
  const title = intl.formatMessage({
    id: 'timelines.strip',
    defaultMessage: 'Sessions at a glance, oldest first',
  });
  return (
    <section className={styles.strip} aria-label={title}>
      <h2 className="label">{title}</h2>
      <ol ref={list} className={styles.glyphs} aria-label={title} onKeyDown={onKeyDown}>
        {piecesOf(count, span, at).map((piece) => {
          if ('left' in piece) return <Left key={`before ${piece.before}`} count={piece.left} />;
          const picture = sessions[piece.at];
          return (
            picture && (
              <Cell
                key={picture.id}
                picture={picture}
                place={piece.at + 1}
                all={count}
                tabStop={piece.at === at}
                onChoose={choose}
                onOpen={onOpen}
              />
            )
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

/** The room of pictures that are not made. */
const Left = ({ count }: { readonly count: number }) => (
  <li
    aria-hidden="true"
    className={styles.left}
    style={{ width: `calc(${count} * (var(--cell) + var(--control-gap)) - var(--control-gap))` }}
  />
);

interface CellProps {
  readonly picture: SessionPicture;
  /** Its place among all of the span, from 1, and how many they are. */
  readonly place: number;
  readonly all: number;
  /** Whether the Tab key leads to it; the arrows lead on from there. */
  readonly tabStop: boolean;
  readonly onChoose: (session: string) => void;
  readonly onOpen: (session: SessionPicture) => void;
}

const Cell = memo(function Cell({ picture, place, all, tabStop, onChoose, onOpen }: CellProps) {
  const text = usePictureText()(picture);
  const { dateOf } = useLocalDates();
  return (
    <li className={styles.cell} aria-posinset={place} aria-setsize={all}>
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
    </li>
  );
});
