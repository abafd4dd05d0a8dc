import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { listingDrafts } from '../drafts/use-kept-form.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { type StoredDraft, useStoredDrafts } from '../drafts/use-stored-draft.ts';

const reasonSchema = z.object({ reason: z.string() });
type ReasonState = z.infer<typeof reasonSchema>;

/** A patient's one reason for photos without consent, kept while it is typed. */
export interface KeptReason {
  readonly reason: string;
  readonly change: (reason: string) => void;
  /** It stands with the photos now: nothing is left to keep. */
  readonly settle: () => Promise<void>;
}

interface WithReasonProps {
  readonly patient: string;
  readonly children: (kept: KeptReason) => ReactNode;
}

/** What is typed as the reason for photos, whichever dialog asks; it is there again after a lock, and a field made empty ends it. */
export const WithReason = ({ patient, children }: WithReasonProps): ReactNode => {
  const drafts = useStoredDrafts(reasonSchema, 'photo-reason', patient);
  const [fresh] = useState(() => newId());
  if (drafts === null) return null;
  const stored = drafts.readable[0] ?? null;
  return (
    <Kept patient={patient} id={stored?.id ?? fresh} stored={stored}>
      {children}
    </Kept>
  );
};

interface KeptProps extends WithReasonProps {
  readonly id: string;
  readonly stored: StoredDraft<ReasonState> | null;
}

const Kept = ({ patient, id, stored, children }: KeptProps): ReactNode => {
  const draft = useDraft({ id, kind: 'photo-reason', patient });
  const [reason, setReason] = useState(stored?.state.reason ?? '');
  useDraftLists();
  return children({
    reason,
    change: (next) => {
      setReason(next);
      if (next.trim() === '') void draft.forget();
      else draft.keep({ reason: next } satisfies ReasonState);
    },
    settle: draft.forget,
  });
};

/** Asks the lists of drafts again when a small form that is kept is left. */
export const useDraftLists = (): void => {
  const queries = useQueryClient();
  useEffect(
    () => () => {
      for (const name of listingDrafts) void queries.invalidateQueries({ queryKey: [name] });
    },
    [queries],
  );
};
