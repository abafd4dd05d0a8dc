import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import type { ChannelName } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { useDraft } from './use-draft.ts';

interface Start<State> {
  readonly id: string;
  readonly kind: DraftKind;
  readonly patient: string | null;
  readonly state: State;
  /** When the restored draft had been kept; null for a form that is new. */
  readonly savedAt: number | null;
}

export interface KeptForm<State> {
  readonly state: State;
  /** Changes some of the form and keeps it as a draft. */
  readonly change: (next: Partial<State>) => void;
  readonly savedAt: number | null;
  readonly failing: boolean;
  readonly flush: () => Promise<void>;
  /** After the record was saved or the words were thrown away: no draft is left behind. */
  readonly finish: () => Promise<void>;
}

/** The channels whose answers list drafts. */
export const listingDrafts: readonly ChannelName[] = ['drafts:list', 'today:view', 'patients:chart'];

/** The lists of drafts are asked again when the form is left. */
export const useDraftsListedAnew = (): void => {
  const queries = useQueryClient();
  useEffect(
    () => () => {
      for (const name of listingDrafts) void queries.invalidateQueries({ queryKey: [name] });
    },
    [queries],
  );
};

/** A form's state that is kept as a draft with every change; the lists of drafts are asked again when it is left. */
export const useKeptForm = <State extends object>(start: Start<State>): KeptForm<State> => {
  const { id, kind, patient } = start;
  const { keep, flush, stop, savedAt, failing } = useDraft({ id, kind, patient });
  const [state, setState] = useState(start.state);
  const newest = useRef(start.state);
  useDraftsListedAnew();
  return {
    state,
    change: (next) => {
      newest.current = { ...newest.current, ...next };
      setState(newest.current);
      keep(newest.current);
    },
    savedAt: savedAt ?? start.savedAt,
    failing,
    flush,
    finish: async () => {
      stop();
      await flush();
      await call('drafts:remove', { id });
    },
  };
};
