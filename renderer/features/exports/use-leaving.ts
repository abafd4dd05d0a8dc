import { useState } from 'react';
import type { ExportAsk } from '../../../shared/exports/reason.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { LongWork } from '../../../shared/works/long-work.ts';
import { useLongCall } from '../works/use-long-call.ts';
import { useExportAsk, type ExportAsking } from './use-export-ask.ts';

export interface Leaving {
  readonly asking: ExportAsking;
  /** Whether the vault asked for the passphrase and what it is for: then their fields are shown. */
  readonly isAsked: boolean;
  /** Set while the vault checks all records first. */
  readonly waiting: LongWork | null;
  /** Sends without them until they are asked for; undefined when why it was not done stands at the field. */
  readonly send: <T>(
    ask: (leaving: ExportAsk | null) => Promise<Result<T>>,
  ) => Promise<Result<T> | undefined>;
}

/** Papers that are saved or printed: which of them are an export is decided by the vault. */
export const useLeaving = (): Leaving => {
  const asking = useExportAsk();
  const { waiting, run } = useLongCall();
  const [isAsked, setIsAsked] = useState(false);
  const send: Leaving['send'] = async (ask) => {
    const go = (leaving: ExportAsk | null) => run('documents:save-pdf', () => ask(leaving));
    if (isAsked) {
      const done = await asking.send(go);
      return done === undefined ? undefined : ok(done);
    }
    const answer = await go(null);
    if (answer.ok || answer.error.reason !== 'own-passphrase') return answer;
    setIsAsked(true);
    return undefined;
  };
  return { asking, isAsked, waiting, send };
};
