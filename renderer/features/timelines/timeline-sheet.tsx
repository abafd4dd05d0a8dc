import { type KeyboardEvent, type ReactNode, type UIEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { TimelineItem } from '../../../shared/timelines/timeline.ts';
import { scrollingBox } from '../../ui/scrolling-box.ts';
import { ShowOlder } from '../../ui/show-older.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { toVeryEnd } from '../../ui/to-very-end.ts';
import { useLocalDates } from '../patients/use-local-day.ts';
import { TimelineEventRow } from './timeline-item.tsx';
import { monthName } from './timeline-side.tsx';
import styles from './timelines.module.css';
import type { useTimeline } from './use-timeline.ts';
import type { Zoom } from './zoom.ts';

interface TimelineSheetProps {
  readonly list: ReturnType<typeof useTimeline>;
  readonly strip: ReactNode;
  readonly zoom: Zoom;
  /** Whether there is more of an event to open. */
  readonly opens: (item: TimelineItem) => boolean;
  readonly onOpen: (item: TimelineItem) => void;
}

const nearEndPx = 400;
/** How far a Page key goes, in heights of what is in sight: a little of it stays. */
const pagesBy: ReadonlyMap<string, number> = new Map([
  ['PageUp', -0.85],
  ['PageDown', 0.85],
]);

/** The small pictures on top, then every event under its year or month. */
export const TimelineSheet = ({ list, strip, zoom, opens, onOpen }: TimelineSheetProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDates();
  const { items, loaded, hasMore, showMore, showRest } = list;
  const title = intl.formatMessage({ id: 'timelines.title', defaultMessage: 'Timeline' });
  const size = zoom.of === 'all' ? 4 : 7;
  const parts = Map.groupBy(items, ({ at }) => dateOf(at).slice(0, size));
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (hasMore && scrollHeight - scrollTop - clientHeight < nearEndPx) void showMore();
  };
  const sheet = useRef<HTMLElement>(null);
  const endWanted = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (target !== currentTarget) return;
    const box = scrollingBox(currentTarget);
    const pages = pagesBy.get(key);
    // The window's own way there is a movement that goes on while rows come to be, and past the next key.
    if (key === 'Home' || key === 'End' || pages !== undefined) event.preventDefault();
    if (pages !== undefined) box.scrollBy({ top: pages * box.clientHeight });
    if (key === 'Home') box.scrollTo({ top: 0 });
    if (key === 'End') toVeryEnd(box);
    // To the end of all, not of what was read so far; another key is another wish.
    endWanted.current = key === 'End' && hasMore;
    if (endWanted.current) void showRest();
  };
  useEffect(() => {
    if (hasMore || !endWanted.current || !sheet.current) return;
    endWanted.current = false;
    toVeryEnd(scrollingBox(sheet.current));
  }, [hasMore]);
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label={title}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      tabIndex={0}
    >
      {strip}
      {[...parts].map(([key, own]) => {
        const name = size === 4 ? key : monthName(key);
        return (
          <div key={key}>
            <h2 className={`heading ${styles.group}`}>{name}</h2>
            <div className={styles.list}>
              <Timeline label={name}>
                {own.map((item) => (
                  <TimelineEventRow
                    key={`${item.kind} ${item.id} ${item.at}`}
                    item={item}
                    onOpen={opens(item) ? onOpen : undefined}
                  />
                ))}
              </Timeline>
            </div>
          </div>
        );
      })}
      {loaded && items.length === 0 && (
        <p className={`muted ${styles.foot}`}>
          {intl.formatMessage({ id: 'timelines.none', defaultMessage: 'Nothing of this kind in this time.' })}
        </p>
      )}
      {hasMore && <ShowOlder className={styles.foot} onPress={showMore} />}
    </section>
  );
};
