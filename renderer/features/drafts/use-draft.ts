import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import { call } from '../../api.ts';
import { draftWriter } from './draft-writer.ts';
import { letGo, registerFlush } from './pending-drafts.ts';

export interface DraftKeeper {
  /** Tells the form's newest state; it is kept within half a second. */
  readonly keep: (state: unknown) => void;
  readonly flush: () => Promise<void>;
  /** After a save of a form that stays open: no draft is left, and what is typed next is kept again. */
  readonly forget: () => Promise<void>;
  /** After the form was saved or thrown away: nothing more is kept. */
  readonly stop: () => void;
  /** When the draft was last kept, UTC ms; null not yet. */
  readonly savedAt: number | null;
  /** True after a save that failed (disk full): the words are still in the form. */
  readonly failing: boolean;
}

interface Options {
  readonly id: string;
  readonly kind: DraftKind;
  readonly patient: string | null;
}

/** Keeps a form as a draft while it is being filled in. Saves also when the window loses focus or is closed. */
export const useDraft = ({ id, kind, patient }: Options): DraftKeeper => {
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failing, setFailing] = useState(false);
  const save = useRef(0);
  const writer = useMemo(
    () =>
      draftWriter(async (body) => {
        save.current = Math.max(save.current + 1, Date.now());
        const result = await call('drafts:save', { id, kind, patient, save: save.current, body });
        setFailing(!result.ok);
        if (result.ok) setSavedAt(result.value.savedAt);
        return result.ok;
      }),
    [id, kind, patient],
  );
  useEffect(() => {
    const flush = (): void => void writer.flush();
    const stopHearing = registerFlush(writer.flush);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      stopHearing();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      letGo(writer.flush);
    };
  }, [writer]);
  return {
    keep: (state) => writer.change(JSON.stringify(state)),
    flush: writer.flush,
    forget: async () => {
      await writer.forget();
      await call('drafts:remove', { id });
      setFailing(false);
      setSavedAt(null);
    },
    stop: writer.stop,
    savedAt,
    failing,
  };
};
