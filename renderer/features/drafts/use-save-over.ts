import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { CallFailed } from '../../api.ts';
import type { KeptForm } from './use-kept-form.ts';

export interface SaveOver<State, Saved> {
  /** Sends the form, and throws away its draft; true when it was saved. What was not saved stays in the form. */
  readonly save: (send: (revision: number) => Promise<unknown>) => Promise<boolean>;
  readonly failure: Failure | null;
  /** The record as somebody else saved it meanwhile; null for none. */
  readonly newer: Saved | null;
  /** Goes on after that: with these values, or over that revision with what stands in the form. */
  readonly resolve: (next: Partial<State>) => void;
}

/**
 * Saves a kept form over the revision that it began with, and says when somebody was before. `newest` gives the record as the
 * vault has it then; null when it cannot be asked, or is not changed any more.
 */
export const useSaveOver = <State extends { readonly revision: number }, Saved>(
  form: KeptForm<State>,
  newest: () => Promise<Saved | null>,
): SaveOver<State, Saved> => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<Saved | null>(null);
  return {
    failure,
    newer,
    save: async (send) => {
      setFailure(null);
      await form.flush();
      try {
        await send(form.state.revision);
        await form.finish();
        return true;
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        setFailure(error.failure);
        if (error.failure.code === 'conflict') setNewer(await newest());
        return false;
      }
    },
    resolve: (next) => {
      setNewer(null);
      setFailure(null);
      form.change(next);
    },
  };
};
