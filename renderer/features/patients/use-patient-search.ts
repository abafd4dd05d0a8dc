import { startTransition, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { call, useAnswer } from '../../api.ts';

const pageSize = 50;
const pauseMs = 60;

/** The text as it stood after the last pause in typing. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === '') {
      setSettled('');
      return undefined;
    }
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

interface More {
  readonly query: string;
  readonly rows: readonly PatientRow[];
  readonly next: string | null;
}

export interface PatientSearch {
  readonly rows: readonly PatientRow[];
  /** What these rows were found for; the typed query may be ahead of it. */
  readonly query: string;
  /** The rows belong to what is typed; false while an answer is on its way. */
  readonly settled: boolean;
  readonly total: number;
  readonly loaded: boolean;
  readonly hasMore: boolean;
  readonly showMore: () => Promise<void>;
  readonly failure: Failure | null;
}

/** Finds patients while the name is being typed; further rows are added a page at a time. */
export const usePatientSearch = (typed: string): PatientSearch => {
  const query = useSettled(typed);
  const first = useAnswer('patients:search', { query, after: null, limit: pageSize }, { keepPrevious: true });
  const [more, setMore] = useState<More | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const added = more?.query === query && !first.isPlaceholderData ? more : null;
  const next = added ? added.next : (first.data?.next ?? null);
  // A patient who was added to an earlier page meanwhile pushes another one onto the next: shown once.
  const known = new Set(first.data?.rows.map((row) => row.id));
  return {
    rows: [...(first.data?.rows ?? []), ...(added?.rows.filter((row) => !known.has(row.id)) ?? [])],
    query,
    settled: query === typed && first.isSuccess && !first.isPlaceholderData,
    total: first.data?.total ?? 0,
    loaded: first.data !== undefined,
    hasMore: next !== null,
    showMore: async () => {
      if (next === null) return;
      const result = await call('patients:search', { query, after: next, limit: pageSize });
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      // Drawn in pieces: the list goes on scrolling meanwhile.
      startTransition(() =>
        setMore({ query, rows: [...(added?.rows ?? []), ...result.value.rows], next: result.value.next }),
      );
    },
    failure: failure ?? first.error?.failure ?? null,
  };
};
