import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Draft, DraftKind } from '../../../shared/drafts/draft.ts';
import { call } from '../../api.ts';
import { lastWordsKept } from './pending-drafts.ts';

/** A form that was kept before it was saved, read back. */
export interface StoredDraft<State> {
  readonly id: string;
  readonly savedAt: number;
  readonly state: State;
}

/** What was kept of one kind of form: what can be read, newest first, and what cannot. */
interface StoredDrafts<State> {
  readonly readable: readonly StoredDraft<State>[];
  readonly unreadable: readonly Draft[];
}

const stateOf = <State>(schema: z.ZodType<State>, body: string): State | undefined => {
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

const sort = <State>(schema: z.ZodType<State>, drafts: readonly Draft[]): StoredDrafts<State> => {
  const read = drafts.map((draft) => ({ draft, state: stateOf(schema, draft.body) }));
  return {
    readable: read.flatMap(({ draft: { id, savedAt }, state }) =>
      state === undefined ? [] : [{ id, savedAt, state }],
    ),
    unreadable: read.flatMap(({ draft, state }) => (state === undefined ? [draft] : [])),
  };
};

/** Time until a read that failed is tried again, ms: no form may begin empty over words that are there. */
const again = 500;

/** The kept forms of one kind for one patient (or for none); null while they are being read. */
export const useStoredDrafts = <State>(
  schema: z.ZodType<State>,
  kind: DraftKind,
  patient: string | null,
): StoredDrafts<State> | null => {
  const [drafts, setDrafts] = useState<StoredDrafts<State> | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      await lastWordsKept();
      const result = await call('drafts:find', { kind, patient });
      if (!wanted) return;
      if (result.ok) setDrafts(sort(schema, result.value));
      else timer = setTimeout(() => void ask(), again);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [schema, kind, patient]);
  return drafts;
};
