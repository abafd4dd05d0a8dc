import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { TimelineItem, TimelineSpan } from '../../../shared/timelines/timeline.ts';
import { call, useAnswer } from '../../api.ts';

const pageSize = 50;
const none: readonly TimelineItem[] = [];

interface Older {
  /** The span and the end of the first page that these items follow; a newer first page drops them. */
  readonly after: string;
  readonly items: readonly TimelineItem[];
  readonly next: string | null;
}

export interface TimelineList {
  readonly items: readonly TimelineItem[];
  readonly loaded: boolean;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly showMore: () => Promise<void>;
  /** Adds page after page until the oldest event is there; ends when another span is chosen. */
  readonly showRest: () => Promise<void>;
}

/** The events of a span, newest first; older ones are added a page at a time. */
export const useTimeline = (span: TimelineSpan): TimelineList => {
  const { data, error } = useAnswer('timelines:read', { ...span, after: null, limit: pageSize });
  const [older, setOlder] = useState<Older | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const place = `${JSON.stringify(span)} ${data?.next ?? ''}`;
  const added = older?.after === place ? older : null;
  const next = added ? added.next : (data?.next ?? null);
  const shown = useRef(place);
  /** Where pages were read from already: a press that comes before they are drawn asks for none of them again. */
  const read = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    shown.current = place;
    read.current = new Set();
    // Of another span nothing is kept: coming back to it begins with its first page.
    setOlder((kept) => (kept?.after === place ? kept : null));
    return () => {
      shown.current = '';
    };
  }, [place]);
  const items = added?.items ?? none;
  const all = useMemo(() => [...(data?.items ?? none), ...items], [data, items]);
  const busy = useRef(false);
  /** The span of which all is wanted: also when it was said while a page was being read. */
  const whole = useRef<string | null>(null);
  /** Adds the next page, or all of them where that is wanted; each is drawn before the next is asked for. */
  const add = async (): Promise<void> => {
    if (busy.current || next === null || read.current.has(next)) return;
    busy.current = true;
    let [behind, from]: [readonly TimelineItem[], string] = [items, next];
    do {
      const after: string = from;
      const page = await call('timelines:read', { ...span, after, limit: pageSize });
      setFailure(page.ok ? null : page.error);
      if (!page.ok) break;
      if (shown.current === place) read.current = new Set([...read.current, after]);
      behind = [...behind, ...page.value.items];
      setOlder({ after: place, items: behind, next: page.value.next });
      if (page.value.next === null) break;
      from = page.value.next;
    } while (whole.current === place && shown.current === place);
    busy.current = false;
    if (whole.current === place) whole.current = null;
  };
  return {
    items: all,
    loaded: data !== undefined,
    hasMore: next !== null,
    failure: failure ?? error?.failure ?? null,
    showMore: add,
    showRest: () => {
      whole.current = place;
      return add();
    },
  };
};
