import { useCallback, useRef, useState } from 'react';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { useDraft } from '../drafts/use-draft.ts';

/** What a change was about: changes of one `key` in quick succession are undone together. */
export interface Edit {
  readonly key: string;
  /** In words, for the undo button: "depth". */
  readonly label: string;
}

interface Step extends Edit {
  readonly before: SessionDraft;
  readonly at: number;
}

export interface SessionDraftState {
  readonly draft: SessionDraft;
  readonly change: (edit: Edit, next: (draft: SessionDraft) => SessionDraft) => void;
  /** The change that undo would take back. */
  readonly last: Edit | null;
  readonly undo: () => void;
  readonly savedAt: number | null;
  readonly failing: boolean;
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

interface Start {
  readonly id: string;
  readonly patient: string;
  readonly kind: 'session' | 'amendment';
  readonly draft: SessionDraft;
  /** When the restored draft had been kept; null for a form that is new. */
  readonly savedAt: number | null;
}

const joinedMs = 1500;
const longestHistory = 100;

/** The session form's state, with undo; every change is kept as a draft at once. */
export const useSessionDraft = (start: Start): SessionDraftState => {
  const keeper = useDraft({ id: start.id, kind: start.kind, patient: start.patient });
  const [draft, setDraft] = useState(start.draft);
  const [history, setHistory] = useState<readonly Step[]>([]);
  const newest = useRef(start.draft);
  const steps = useRef<readonly Step[]>([]);
  const { keep } = keeper;
  const keepNow = useRef(keep);
  keepNow.current = keep;

  const put = useCallback((next: SessionDraft, history: readonly Step[]): void => {
    newest.current = next;
    steps.current = history;
    setDraft(next);
    setHistory(history);
    keepNow.current(next);
  }, []);

  const change = useCallback(
    (edit: Edit, next: (draft: SessionDraft) => SessionDraft): void => {
      const before = newest.current;
      const after = next(before);
      if (after === before) return;
      const at = Date.now();
      const last = steps.current.at(-1);
      const joins = last?.key === edit.key && at - last.at < joinedMs;
      const step: Step = { ...edit, at, before: joins ? last.before : before };
      put(after, [...(joins ? steps.current.slice(0, -1) : steps.current), step].slice(-longestHistory));
    },
    [put],
  );

  const undo = useCallback((): void => {
    const last = steps.current.at(-1);
    if (last) put(last.before, steps.current.slice(0, -1));
  }, [put]);

  return {
    draft,
    change,
    last: history.at(-1) ?? null,
    undo,
    savedAt: keeper.savedAt ?? start.savedAt,
    failing: keeper.failing,
    flush: keeper.flush,
    stop: keeper.stop,
  };
};
