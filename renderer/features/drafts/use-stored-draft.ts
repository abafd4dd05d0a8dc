import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Draft, DraftKind } from '../../../shared/drafts/draft.ts';
import { call } from '../../api.ts';

/** A form that was kept before it was saved, read back. */
export interface StoredDraft<State> {
  readonly id: string;
  readonly savedAt: number;
  readonly state: State;
}

const readDraft = <State>(schema: z.ZodType<State>, draft: Draft): StoredDraft<State>[] => {
  try {
    const parsed = schema.safeParse(JSON.parse(draft.body));
    return parsed.success ? [{ id: draft.id, savedAt: draft.savedAt, state: parsed.data }] : [];
  } catch {
    return [];
  }
};

/**
 * The kept forms of one kind for one patient (or for none), newest first; null while they are being read. A draft that
 * cannot be read as this form's state is left out, never guessed.
 */
export const useStoredDrafts = <State>(
  schema: z.ZodType<State>,
  kind: DraftKind,
  patient: string | null,
): readonly StoredDraft<State>[] | null => {
  const [drafts, setDrafts] = useState<readonly StoredDraft<State>[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('drafts:find', { kind, patient }).then((result) => {
      if (wanted) setDrafts(result.ok ? result.value.flatMap((draft) => readDraft(schema, draft)) : []);
    });
    return () => {
      wanted = false;
    };
  }, [schema, kind, patient]);
  return drafts;
};
