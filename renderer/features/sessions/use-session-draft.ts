import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { type Edit, type HistoryStep, putBack, settled, type TakenOut, withStep } from './form-history.ts';

export interface SessionDraftState {
  readonly draft: SessionDraft;
  readonly change: (edit: Edit, next: (draft: SessionDraft) => SessionDraft) => void;
  /** The change that undo would take back. */
  readonly last: Edit | null;
  readonly undo: () => void;
  /** What was just taken out, for ten seconds; null when nothing was, or when it cannot be put back any more. */
  readonly takenOut: TakenOut | null;
  readonly putBack: () => void;
  readonly closeBar: () => void;
  /** The form and its history now, to be gone on with when it is shown again. */
  readonly held: () => HeldDraft;
  readonly savedAt: number | null;
  readonly failing: boolean;
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

/** A form with its history. */
export interface HeldDraft {
  readonly draft: SessionDraft;
  readonly steps: readonly HistoryStep[];
}

interface Start {
  readonly id: string;
  readonly patient: string;
  readonly kind: 'session' | 'amendment';
  readonly draft: SessionDraft;
  /** When the restored draft had been kept; null for a form that is new. */
  readonly savedAt: number | null;
  /** What could be undone when the form was left, from this same state. */
  readonly steps: readonly HistoryStep[];
}

/** How long something taken out can be put back in the bar, ms; Ctrl+Z goes on working. */
const barMs = 10_000;

/** The session form's state, with undo; every change is kept as a draft at once. */
export const useSessionDraft = (start: Start): SessionDraftState => {
  const keeper = useDraft({ id: start.id, kind: start.kind, patient: start.patient });
  const [draft, setDraft] = useState(start.draft);
  const [history, setHistory] = useState(() => settled(start.steps));
  const [takenOut, setTakenOut] = useState<TakenOut | null>(null);
  const newest = useRef(start.draft);
  const steps = useRef(history);
  const { keep } = keeper;
  const keepNow = useRef(keep);
  keepNow.current = keep;

  const put = useCallback((next: SessionDraft, history: readonly HistoryStep[]): void => {
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
      const { gone: words, label } = edit;
      if (words !== undefined) setTakenOut({ words, label, before, after, at });
      put(after, withStep(steps.current, edit, before, at));
    },
    [put],
  );

  const closeBar = useCallback((): void => setTakenOut(null), []);
  useEffect(() => {
    if (takenOut === null) return undefined;
    const timer = setTimeout(closeBar, barMs);
    return () => clearTimeout(timer);
  }, [takenOut, closeBar]);
  const restored = takenOut && putBack(draft, takenOut);

  const undo = useCallback((): void => {
    const last = steps.current.at(-1);
    if (last) put(last.before, steps.current.slice(0, -1));
  }, [put]);

  return {
    draft,
    change,
    last: history.at(-1) ?? null,
    undo,
    takenOut: restored ? takenOut : null,
    putBack: () => {
      if (!takenOut || !restored) return;
      const last = steps.current.at(-1);
      // The newest step is simply undone; an older one is put back as a change of its own.
      if (last?.before === takenOut.before) undo();
      else change({ key: `put-back.${takenOut.at}`, label: takenOut.label }, () => restored);
      closeBar();
    },
    closeBar,
    held: () => ({ draft: newest.current, steps: steps.current }),
    savedAt: keeper.savedAt ?? start.savedAt,
    failing: keeper.failing,
    flush: keeper.flush,
    stop: keeper.stop,
  };
};
