import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { CasePage, ListedCase } from '../../../shared/outcomes/outcome.ts';
import { call, useAnswer } from '../../api.ts';
import { useFresh } from '../patients/use-fresh.ts';
import type { OpenFigure } from './asked-outcomes.ts';

const pageSize = 50;

export interface Cases {
  /** Null until the first page is there. */
  readonly page: CasePage | null;
  readonly rows: readonly ListedCase[];
  readonly more: boolean;
  readonly failure: Failure | null;
  readonly showMore: () => Promise<void>;
}

/** The cases behind a figure, newest first; the rest is added a page at a time. */
export const useCases = ({ filter, figure }: OpenFigure): Cases => {
  useFresh(['outcomes:cases']);
  const { data, error } = useAnswer('outcomes:cases', { filter, figure, after: null, limit: pageSize });
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
    showMore: async () => {
      if (page === null || next === null) return;
      const answer = await call('outcomes:cases', { filter, figure, after: next, limit: pageSize });
      setFailure(answer.ok ? null : answer.error);
      if (answer.ok)
        setLater({
          of: page,
          added: { ...answer.value, rows: [...(added?.rows ?? []), ...answer.value.rows] },
        });
    },
  };
};
