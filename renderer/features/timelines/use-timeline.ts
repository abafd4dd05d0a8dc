import { useState } from 'react';
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
}

/** The events of a span, newest first; older ones are added a page at a time. */
export const useTimeline = (span: TimelineSpan): TimelineList => {
  const { data, error } = useAnswer('timelines:read', { ...span, after: null, limit: pageSize });
  const [older, setOlder] = useState<Older | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const place = `${JSON.stringify(span)} ${data?.next ?? ''}`;
  const added = older?.after === place ? older : null;
  const next = added ? added.next : (data?.next ?? null);
  return {
    items: [...(data?.items ?? []), ...(added?.items ?? [])],
    loaded: data !== undefined,
    hasMore: next !== null,
    failure: failure ?? error?.failure ?? null,
    showMore: async () => {
      if (next === null) return;
      const page = await call('timelines:read', { ...span, after: next, limit: pageSize });
      setFailure(page.ok ? null : page.error);
      if (!page.ok) return;
      setOlder({
        after: place,
        items: [...(added?.items ?? []), ...page.value.items],
        next: page.value.next,
      });
    },
  };
};
