import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { useStoredDrafts, type StoredDraft } from '../drafts/use-stored-draft.ts';

/** A decision about how long a record is kept, as it is being written; kept as a note on the record. */
export const reasonDraftSchema = z.object({
  decision: z.enum(['keep', 'hold', 'lift']),
  /** The day until which it is to be kept; null while none is written, and for a hold. */
  until: z.string().nullable(),
  /** The text of a day that could not be read; none in drafts from before it was kept. */
  unread: z.string().default(''),
  reason: z.string(),
});
export type ReasonDraft = z.infer<typeof reasonDraftSchema>;

/** What the dialog begins with: the id of the draft, and what was kept of it. */
export interface ReasonStart {
  readonly id: string;
  readonly state: ReasonDraft;
  readonly stored: StoredDraft<ReasonDraft> | null;
}

/** The kept words of a decision about a patient's record, or empty ones; null while they are being read. */
export const useReasonStart = (patient: string, decision: ReasonDraft['decision']): ReasonStart | null => {
  const drafts = useStoredDrafts(reasonDraftSchema, 'correction', patient);
  const [fresh] = useState(() => newId());
  if (drafts === null) return null;
  const stored = drafts.readable.find(({ state }) => state.decision === decision) ?? null;
  return {
    id: stored?.id ?? fresh,
    state: stored?.state ?? { decision, until: null, unread: '', reason: '' },
    stored,
  };
};
