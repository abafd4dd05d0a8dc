import { useEffect, useState } from 'react';
import type { Draft, DraftKind } from '../../../shared/drafts/draft.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { lastWordsKept } from './pending-drafts.ts';

/** What the vault holds of a form; asked each time the page is opened, never taken from a cache. */
export type StoredDraft =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'known'; readonly draft: Draft | null };

/** The stored draft with this id, if there is one. */
export const useStoredDraft = (
  kind: DraftKind,
  patient: string,
  id: string,
  wanted: boolean,
): StoredDraft => {
  const key = `${kind} ${id}`;
  const [stored, setStored] = useState<{ readonly key: string; readonly answer: StoredDraft }>();
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const ask = lastWordsKept().then(() => call('drafts:find', { kind, patient }));
    void ask.then((result) => {
      if (gone) return;
      setStored({
        key,
        answer: result.ok
          ? { state: 'known', draft: result.value.find((each) => each.id === id) ?? null }
          : { state: 'failed', failure: result.error },
      });
    });
    return () => {
      gone = true;
      setStored(undefined);
    };
  }, [key, kind, patient, id, wanted]);
  return wanted && stored?.key === key ? stored.answer : { state: 'asking' };
};
