import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { Printed, PrinterChoice, PrintJob } from '../../../shared/printing/printing.ts';
import { call, useAnswer } from '../../api.ts';
import type { Leaving } from '../exports/use-leaving.ts';
import { useReadAnew } from './use-read-anew.ts';

/** Where the papers go: a PDF, or a printer by the name that the system has for it. */
export type Target = { readonly to: 'pdf' } | { readonly to: 'printer'; readonly printer: PrinterChoice };

/** The computer's own choice of a printer. */
export const usualPrinter: PrinterChoice = { name: '', duplex: 'simplex' };

/** What came of the last job. */
export interface Outcome {
  readonly at: number;
  readonly target: Target;
  readonly printed: Printed;
}

/** The printers of this computer, where the papers go, and what became of them. */
export const usePrinting = () => {
  const { data, error, isPending } = useAnswer('printing:printers', {});
  useReadAnew('printing:printers');
  const queries = useQueryClient();
  const [picked, pick] = useState<Target | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const printers = data?.printers ?? [];
  const last = data?.chosen ?? null;
  const isThere = last !== null && (last.name === '' || printers.some(({ name }) => name === last.name));
  const first: Target =
    printers.length === 0
      ? { to: 'pdf' }
      : { to: 'printer', printer: last !== null && isThere ? last : usualPrinter };
  const target = picked ?? first;

  /** Prints or saves; the answer says whether everything was done. */
  const run = async (papers: PrintJob['papers'], send: Leaving['send']): Promise<boolean> => {
    setOutcome(null);
    setFailure(null);
    setIsRunning(true);
    const result = await send((leaving) => call('printing:print', { papers: [...papers], target, leaving }));
    setIsRunning(false);
    for (const channel of ['documents:list', 'patients:chart'] as const)
      void queries.invalidateQueries({ queryKey: [channel] });
    if (result === undefined) return false;
    if (!result.ok) {
      setFailure(result.error);
      return false;
    }
    const { saved, sent, problem } = result.value;
    if (saved || sent > 0 || problem !== null) setOutcome({ at: Date.now(), target, printed: result.value });
    return problem === null && (saved || sent > 0);
  };

  return {
    printers,
    listing: { failure: error?.failure ?? null, isPending },
    target,
    pick,
    run,
    isRunning,
    outcome,
    failure,
  };
};
export type PrintingState = ReturnType<typeof usePrinting>;
