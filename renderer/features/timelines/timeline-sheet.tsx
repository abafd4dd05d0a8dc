import { type ReactNode, type UIEvent, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { TimelineItem } from '../../../shared/timelines/timeline.ts';
import { RowStretch } from '../../ui/row-stretch.tsx';
import { ShowOlder } from '../../ui/show-older.tsx';
import { LongTimeline, stretchOfTimeline } from '../../ui/timeline.tsx';
import { useLocalDates } from '../patients/use-local-day.ts';
import { inStretches } from './stretches.ts';
import { rowId, TimelineEventRow } from './timeline-item.tsx';
import { monthName } from './timeline-side.tsx';
import styles from './timelines.module.css';
import { useEventKeys } from './use-event-keys.ts';
import type { useTimeline } from './use-timeline.ts';
import type { Zoom } from './zoom.ts';

interface TimelineSheetProps {
  readonly list: ReturnType<typeof useTimeline>;
  readonly strip: ReactNode;
  readonly zoom: Zoom;
  /** How many events a year ('YYYY') or month ('YYYY-MM') has in all; of one that is left out it is not known. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether there is more of an event to open. */
  readonly opens: (item: TimelineItem) => boolean;
  readonly onOpen: (item: TimelineItem) => void;
}

const nearEndPx = 400;
/** How far from what is in sight events stay, px: some twenty of them on each side. */
const near = 2000;

/** The small pictures on top, then every event under its year or month. Only events in sight or near it are made, and the chosen one's. */
export const TimelineSheet = ({ list, strip, zoom, counts, opens, onOpen }: TimelineSheetProps) => {
  const intl = useIntl();
  const { timeZone } = useLocalDates();
  const { items, loaded, hasMore, showMore } = list;
  const title = intl.formatMessage({ id: 'timelines.title', defaultMessage: 'Timeline' });
  const size = zoom.of === 'all' ? 4 : 7;
  const parts = useMemo(
    () => inStretches(Map.groupBy(items, ({ at }) => dateOfInstant(at, timeZone).slice(0, size))),
    [items, timeZone, size],
  );
  const { sheet, chosen, onKeyDown, onFocus } = useEventKeys(list, opens);
  const held = parts
    .flatMap(({ stretches }) => stretches)
    .find(({ rows }) => rows.some(({ row }) => rowId(row) === chosen))?.number;
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (hasMore && scrollHeight - scrollTop - clientHeight < nearEndPx) void showMore();
  };
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label={title}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      tabIndex={0}
    >
      {strip}
      {parts.map(({ part, stretches }) => {
        const name = size === 4 ? part : monthName(part);
        return (
          <div key={part}>
            <h2 className={`heading ${styles.group}`}>{name}</h2>
            <div className={styles.list}>
              <LongTimeline label={name}>
                {stretches.map(({ number, rows }, index) => (
                  <RowStretch
                    key={index}
                    className={stretchOfTimeline}
                    near={near}
                    // With its neighbours, so that the Tab key finds the event beside it.
                    keep={held !== undefined && Math.abs(number - held) <= 1}
                  >
                    {rows.map(({ row, place }) => (
                      <TimelineEventRow
                        key={rowId(row)}
                        item={row}
                        at={place}
                        of={counts.get(part) ?? -1}
                        onOpen={opens(row) ? onOpen : undefined}
                      />
                    ))}
                  </RowStretch>
                ))}
              </LongTimeline>
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
