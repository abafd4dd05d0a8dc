import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { EntryFilter, EntryLine, HeadLine } from '../../../shared/entries/entry.ts';
import { call, useAnswer } from '../../api.ts';

const pageSize = 50;

interface Older {
  /** The filter and the end of the first page that these lines follow. */
  readonly after: string;
  readonly lines: readonly EntryLine[];
  readonly more: boolean;
}

export interface Entries {
  readonly lines: readonly EntryLine[];
  readonly head: HeadLine | null;
  readonly loaded: boolean;
  readonly more: boolean;
  readonly failure: Failure | null;
  readonly showMore: () => Promise<void>;
}

/** The entries that fit a filter, newest first; older ones are added a page at a time. */
export const useEntries = (filter: EntryFilter): Entries => {
  const first = useAnswer('entries:list', { filter, before: null, limit: pageSize }, { keepPrevious: true });
  const [older, setOlder] = useState<Older | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const page = first.data?.lines ?? [];
  const place = `${JSON.stringify(filter)} ${page.at(-1)?.arrival ?? ''}`;
  const added = older?.after === place ? older : null;
  const lines = [...page, ...(added?.lines ?? [])];
  return {
    lines,
    head: first.data?.head ?? null,
    loaded: first.data !== undefined,
    more: added?.more ?? first.data?.more ?? false,
    failure: failure ?? first.error?.failure ?? null,
    showMore: async () => {
      const before = lines.at(-1)?.arrival ?? null;
      const next = await call('entries:list', { filter, before, limit: pageSize });
      setFailure(next.ok ? null : next.error);
      if (!next.ok) return;
      setOlder({
        after: place,
        lines: [...(added?.lines ?? []), ...next.value.lines],
        more: next.value.more,
      });
    },
  };
};
