import { useState } from 'react';
import type { z } from 'zod';
import type { Draft, DraftKind } from '../../../shared/drafts/draft.ts';
import { type StoredDraft, useStoredDrafts } from './use-stored-draft.ts';

export interface FormStart<State> {
  /** Changes when the form begins anew: the key of what is filled in. */
  readonly round: number;
  /** What was kept of this form; null for none, or after it was thrown away. */
  readonly stored: StoredDraft<State> | null;
  /** Kept words of this form that cannot be read; null for none, or after a new form was begun in their place. */
  readonly unreadable: Draft | null;
  /** The kept forms of the same kind that are not this one, newest first. */
  readonly others: readonly StoredDraft<State>[];
  readonly startOver: () => void;
}

/** What a form begins with: its own kept words, until they are thrown away. Null while they are being read. */
export const useFormStart = <State>(
  schema: z.ZodType<State>,
  kind: DraftKind,
  patient: string | null,
  id: string,
): FormStart<State> | null => {
  const drafts = useStoredDrafts(schema, kind, patient);
  const [round, setRound] = useState(0);
  if (drafts === null) return null;
  return {
    round,
    stored: (round === 0 ? drafts.readable.find((draft) => draft.id === id) : undefined) ?? null,
    unreadable: (round === 0 ? drafts.unreadable.find((draft) => draft.id === id) : undefined) ?? null,
    others: drafts.readable.filter((draft) => draft.id !== id),
    startOver: () => setRound(round + 1),
  };
};
