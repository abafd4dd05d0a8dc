import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { CasePage, ListedCase } from '../../../shared/outcomes/outcome.ts';
import { call, useAnswer } from '../../api.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLongCall } from '../works/use-long-call.ts';
import type { OpenFigure } from './asked-outcomes.ts';

const pageSize = 50;

export interface Cases {
  /** Null until the first page is there. */
  readonly page: CasePage | null;
  readonly rows: readonly ListedCase[];
  readonly more: boolean;
  readonly failure: Failure | null;
  /** While the first page or the next one is put together. */
  readonly isReading: boolean;
  readonly again: () => void;
  readonly showMore: () => Promise<void>;
}

/** The cases behind a figure, newest first; the rest is added a page at a time. */
export const useCases = ({ filter, figure }: OpenFigure): Cases => {
  useFresh(['outcomes:cases']);
  const first = useAnswer('outcomes:cases', { filter, figure, after: null, limit: pageSize });
  const { data, error } = first;
  const { waiting, run } = useLongCall();
  const [later, setLater] = useState<{ readonly of: CasePage; readonly added: CasePage } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const page = data ?? null;
  // What was added belongs to the first page it was added to; a newer one begins anew.
  const added = later !== null && later.of === page ? later.added : null;
  const next = added === null ? (page?.next ?? null) : added.next;
  return {
    page,
    rows: [...(page?.rows ?? []), ...(added?.rows ?? [])],
    more: next !== null,
    failure: failure ?? error?.failure ?? null,
    isReading: first.isFetching || waiting !== null,
    again: () => {
      setFailure(null);
      if (error) void first.refetch();
    },
    showMore: async () => {
      if (page === null || next === null) return;
      const input = { filter, figure, after: next, limit: pageSize };
      const answer = await run('outcomes:cases', () => call('outcomes:cases', input));
      setFailure(answer.ok ? null : answer.error);
      if (answer.ok)
        setLater({
          of: page,
          added: { ...answer.value, rows: [...(added?.rows ?? []), ...answer.value.rows] },
        });
    },
  };
};
