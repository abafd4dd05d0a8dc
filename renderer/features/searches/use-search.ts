import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { narrows, type SearchFilter, type SearchHit } from '../../../shared/searches/search.ts';
import { askedWords } from '../../../shared/text/text-words.ts';
import { call, useAnswer } from '../../api.ts';

const pageSize = 30;
const pauseMs = 120;

/** What is asked: words and what narrows them. */
export interface Asked {
  readonly text: string;
  readonly filter: SearchFilter;
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** Opens the search with these words; also where it was left, so that Back comes to the same list. */
    find?: Asked;
  }
}

/** Whether anything is asked: a list of everything is not an answer. */
export const asksSomething = ({ text, filter }: Asked): boolean =>
  text.trim() === '' ? narrows(filter) : askedWords(text).length > 0;

const useSettled = (asked: Asked): Asked => {
  const [settled, setSettled] = useState(asked);
  const key = JSON.stringify(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as Asked), pauseMs);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
};

interface Older {
  /** What these hits were found for, and the place that they follow. */
  readonly after: string;
  readonly hits: readonly SearchHit[];
  readonly next: string | null;
}

export interface Search {
  readonly hits: readonly SearchHit[];
  readonly loaded: boolean;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly showMore: () => Promise<void>;
}

/** Finds while words are typed and narrowed; further hits are added a page at a time. */
export const useSearch = (asked: Asked): Search => {
  const { text, filter } = useSettled(asked);
  const enabled = asksSomething({ text, filter });
  const { data, error, isPlaceholderData } = useAnswer(
    'searches:run',
    { text, filter, after: null, limit: pageSize },
    { keepPrevious: true, enabled },
  );
  const [older, setOlder] = useState<Older | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const first = enabled ? data : undefined;
  const place = `${text} ${JSON.stringify(filter)} ${first?.next ?? ''}`;
  const added = older?.after === place ? older : null;
  const next = added ? added.next : (first?.next ?? null);
  return {
    hits: [...(first?.hits ?? []), ...(added?.hits ?? [])],
    // A narrowed search can take a moment: until then the number of the one before would be taken for its answer.
    loaded: first !== undefined && !(isPlaceholderData && narrows(filter)),
    hasMore: next !== null,
    failure: failure ?? error?.failure ?? null,
    showMore: async () => {
      if (next === null) return;
      const page = await call('searches:run', { text, filter, after: next, limit: pageSize });
      // A newer search was asked meanwhile: its hits stand there now.
      if (!page.ok && page.error.reason === 'stopped') return;
      setFailure(page.ok ? null : page.error);
      if (!page.ok) return;
      setOlder({ after: place, hits: [...(added?.hits ?? []), ...page.value.hits], next: page.value.next });
    },
  };
};
