import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { ExposedPatient, ExposurePage, ExposureQuery } from '../../../shared/exposures/exposure.ts';
import { call, useAnswer } from '../../api.ts';
import { useLongCall } from '../works/use-long-call.ts';

const pageSize = 50;
/** Stands for no question; it is never sent. */
const none: ExposureQuery = { by: 'dates', from: null, until: null };

export interface Exposures {
  /** Null until the first page is there. */
  readonly page: ExposurePage | null;
  readonly rows: readonly ExposedPatient[];
  readonly more: boolean;
  readonly failure: Failure | null;
  /** While the first page or the next one is put together. */
  readonly isReading: boolean;
  readonly again: () => void;
  readonly showMore: () => Promise<void>;
}

/** Who was exposed, by name; the rest is added a page at a time. */
export const useExposures = (query: ExposureQuery | null): Exposures => {
  const first = useAnswer(
    'exposures:list',
    { query: query ?? none, after: null, limit: pageSize },
    { enabled: query !== null },
  );
  const [later, setLater] = useState<{
    readonly of: string;
    readonly rows: readonly ExposedPatient[];
    readonly next: string | null;
  } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { waiting, run } = useLongCall();
  const page = query === null ? null : (first.data ?? null);
  const of = JSON.stringify([query, page?.next ?? null]);
  const added = later?.of === of ? later : null;
  const next = added ? added.next : (page?.next ?? null);
  return {
    page,
    rows: [...(page?.rows ?? []), ...(added?.rows ?? [])],
    more: next !== null,
    failure: failure ?? first.error?.failure ?? null,
    isReading: first.isFetching || waiting !== null,
    again: () => {
      setFailure(null);
      if (first.error) void first.refetch();
    },
    showMore: async () => {
      if (query === null || next === null) return;
      const page = { query, after: next, limit: pageSize };
      const answer = await run('exposures:list', () => call('exposures:list', page));
      setFailure(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      setLater({ of, rows: [...(added?.rows ?? []), ...answer.value.rows], next: answer.value.next });
    },
  };
};
