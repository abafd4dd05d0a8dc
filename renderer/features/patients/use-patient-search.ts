import { startTransition, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { PatientPage, PatientRow, PatientsBefore } from '../../../shared/ipc/views.ts';
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

/** The end of the list, read from there towards the beginning; a newer first page drops it. */
interface End {
  readonly of: PatientPage | undefined;
  readonly page: PatientsBefore;
}

export interface PatientSearch {
  readonly rows: readonly PatientRow[];
  /** How many rows stand before these; not 0 at the end of a long list, whose middle was not read. */
  readonly before: number;
  /** What these rows were found for; the typed query may be ahead of it. */
  readonly query: string;
  /** The rows belong to what is typed; false while an answer is on its way. */
  readonly settled: boolean;
  readonly total: number;
  readonly loaded: boolean;
  readonly hasMore: boolean;
  readonly showMore: () => Promise<void>;
  readonly showBefore: () => Promise<void>;
  /** Goes to the end of everything that there is or was found, and answers its row. */
  readonly toEnd: () => Promise<PatientRow | undefined>;
  /** Goes back to the beginning, and answers its row. */
  readonly toStart: () => PatientRow | undefined;
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
  const fromStart = [...(first.data?.rows ?? []), ...(added?.rows.filter((row) => !known.has(row.id)) ?? [])];
  const [end, setEnd] = useState<End | null>(null);
  const atEnd = end?.of === first.data ? end?.page : undefined;
  const rows = atEnd?.rows ?? fromStart;
  const reading = useRef(false);
  /** Reads the rows before a place, or the last of all, and puts them before those that are there. */
  const readBack = async (before: string | null, behind: readonly PatientRow[]) => {
    if (reading.current) return undefined;
    reading.current = true;
    const result = await call('patients:before', { query, before, limit: pageSize });
    reading.current = false;
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return undefined;
    const page = { ...result.value, rows: [...result.value.rows, ...behind] };
    setEnd({ of: first.data, page });
    return page;
  };
  return {
    rows,
    before: atEnd?.next ? atEnd.found - atEnd.rows.length : 0,
    query,
    settled: query === typed && first.isSuccess && !first.isPlaceholderData,
    total: first.data?.total ?? 0,
    loaded: first.data !== undefined,
    hasMore: atEnd === undefined && next !== null,
    showMore: async () => {
      if (next === null || atEnd !== undefined) return;
      const result = await call('patients:search', { query, after: next, limit: pageSize });
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      // Drawn in pieces: the list goes on scrolling meanwhile.
      startTransition(() =>
        setMore({ query, rows: [...(added?.rows ?? []), ...result.value.rows], next: result.value.next }),
      );
    },
    showBefore: async () => {
      if (atEnd?.next) await readBack(atEnd.next, atEnd.rows);
    },
    toEnd: async () => {
      if (first.isPlaceholderData || next === null || atEnd !== undefined) return rows.at(-1);
      return (await readBack(null, []))?.rows.at(-1) ?? rows.at(-1);
    },
    toStart: () => {
      setEnd(null);
      return fromStart[0];
    },
    failure: failure ?? first.error?.failure ?? null,
  };
};
