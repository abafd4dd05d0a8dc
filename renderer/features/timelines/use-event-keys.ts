import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TimelineItem } from '../../../shared/timelines/timeline.ts';
import { rowAfterOrEnd } from '../../ui/row-after.ts';
import { scrollingBox } from '../../ui/scrolling-box.ts';
import { toVeryEnd } from '../../ui/to-very-end.ts';
import { rowId } from './timeline-item.tsx';
import type { TimelineList } from './use-timeline.ts';

/** How far a Page key goes, in heights of what is in sight: a little of it stays. */
const pagesBy: ReadonlyMap<string, number> = new Map([
  ['PageUp', -0.85],
  ['PageDown', 0.85],
]);
/** Rows before the last one that was read at which a key asks for older ones. */
const rowsAhead = 15;

/** Leads to the button of an event that is made. */
const focusOn = (item: TimelineItem): void => {
  const row = document.getElementById(rowId(item));
  row?.querySelector('button')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
};

const rowOf = (target: EventTarget): string =>
  (target instanceof Element ? target.closest('[role="listitem"]')?.id : undefined) ?? '';

/**
 * The keys of a long list of events: on the sheet itself they scroll, on an event they lead to another one that can be opened.
 * `chosen` is the row that was led to last, which is made wherever it stands.
 */
export const useEventKeys = (
  { items, hasMore, showMore, showRest }: TimelineList,
  opens: (item: TimelineItem) => boolean,
) => {
  const sheet = useRef<HTMLElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  /** What End was pressed on while older events were still to be read. */
  const endWanted = useRef<'sheet' | 'event' | null>(null);

  const scroll = (key: string, box: Element): boolean => {
    const pages = pagesBy.get(key);
    if (pages !== undefined) box.scrollBy({ top: pages * box.clientHeight });
    if (key === 'Home') box.scrollTo({ top: 0 });
    if (key === 'End') toVeryEnd(box);
    return pages !== undefined || key === 'Home' || key === 'End';
  };
  const leadOn = (key: string, from: string): boolean => {
    const ways = items.filter(opens);
    const at = ways.findIndex((item) => rowId(item) === from);
    const to = at < 0 ? undefined : rowAfterOrEnd(key, at, ways.length);
    const next = to === undefined ? undefined : ways[to];
    if (to === undefined || !next) return false;
    flushSync(() => choose(rowId(next)));
    focusOn(next);
    if (hasMore && to >= ways.length - rowsAhead) void showMore();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowOf(target);
    if (target !== currentTarget && row === '') return;
    const isDone = row === '' ? scroll(key, scrollingBox(currentTarget)) : leadOn(key, row);
    // The window's own way there is a movement that goes on while rows come to be, and past the next key.
    if (isDone) event.preventDefault();
    // To the end of all, not of what was read so far; another key is another wish.
    endWanted.current = key === 'End' && hasMore ? (row === '' ? 'sheet' : 'event') : null;
    if (endWanted.current !== null) void showRest();
  };
  useEffect(() => {
    const wanted = endWanted.current;
    if (hasMore || wanted === null || !sheet.current) return;
    endWanted.current = null;
    if (wanted === 'sheet') return toVeryEnd(scrollingBox(sheet.current));
    const last = items.findLast(opens);
    if (!last) return;
    // After what this drew is there: it may be made only then.
    requestAnimationFrame(() => {
      flushSync(() => choose(rowId(last)));
      focusOn(last);
    });
  }, [hasMore, items, opens]);
  const onFocus = ({ target }: FocusEvent): void => {
    const row = rowOf(target);
    if (row !== '') choose(row);
  };
  return { sheet, chosen, onKeyDown, onFocus };
};
