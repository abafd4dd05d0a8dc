import { useState } from 'react';
import type { ShelfEntry, ShelfFilter, ShelfPage } from '../../../shared/documents/shelf-entry.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call, useAnswer } from '../../api.ts';

const pageSize = 50;

interface Older {
  /** The filter and the end of the first page that these lines follow. */
  readonly after: string;
  readonly entries: readonly ShelfEntry[];
  readonly next: string | null;
}

export interface Shelf {
  readonly entries: readonly ShelfEntry[];
  /** The first page, for what is counted and offered; undefined while it is read. */
  readonly page: ShelfPage | undefined;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly showMore: () => Promise<void>;
}

/** A patient's documents that fit a filter; older ones are added a page at a time. */
export const useShelf = (patient: string, filter: ShelfFilter): Shelf => {
  const { data, error } = useAnswer(
    'shelf:list',
    { patient, filter, after: null, limit: pageSize },
    { keepPrevious: true },
  );
  const [older, setOlder] = useState<Older | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const place = `${JSON.stringify(filter)} ${data?.entries.at(-1)?.key ?? ''}`;
  const added = older?.after === place ? older : null;
  const next = added ? added.next : (data?.next ?? null);
  return {
    entries: [...(data?.entries ?? []), ...(added?.entries ?? [])],
    page: data,
    hasMore: next !== null,
    failure: failure ?? error?.failure ?? null,
    showMore: async () => {
      if (next === null) return;
      const page = await call('shelf:list', { patient, filter, after: next, limit: pageSize });
      setFailure(page.ok ? null : page.error);
      if (!page.ok) return;
      const entries = [...(added?.entries ?? []), ...page.value.entries];
      setOlder({ after: place, entries, next: page.value.next });
    },
  };
};
