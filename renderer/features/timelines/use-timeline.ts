import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { TimelineItem, TimelineSpan } from '../../../shared/timelines/timeline.ts';
import { call, useAnswer } from '../../api.ts';

const pageSize = 50;

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
    return () => {
      shown.current = '';
    };
  }, [place]);
  const items = added?.items ?? [];
  const busy = useRef(false);
  /** Adds the page behind `from`, so many pages at most; each is drawn before the next is asked for. */
  const add = async (pages: number): Promise<void> => {
    if (busy.current || next === null || read.current.has(next)) return;
    busy.current = true;
    let [all, from]: [readonly TimelineItem[], string | null] = [items, next];
    for (let number = 0; number < pages && from !== null && shown.current === place; number += 1) {
      const after: string = from;
      const page = await call('timelines:read', { ...span, after, limit: pageSize });
      setFailure(page.ok ? null : page.error);
      if (!page.ok) break;
      if (shown.current === place) read.current = new Set([...read.current, after]);
      [all, from] = [[...all, ...page.value.items], page.value.next];
      setOlder({ after: place, items: all, next: from });
    }
    busy.current = false;
  };
  return {
    items: [...(data?.items ?? []), ...items],
    loaded: data !== undefined,
    hasMore: next !== null,
    failure: failure ?? error?.failure ?? null,
    showMore: () => add(1),
    showRest: () => add(Infinity),
  };
};
