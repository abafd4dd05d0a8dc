import { useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import { reasonProblem, type ExportAsk } from '../../../shared/exports/reason.ts';
import type { Result } from '../../../shared/result.ts';
import { fieldProblemText } from '../../failure-messages.ts';
import type { AskedSecret } from '../../use-asked-secret.ts';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';

/** What an export is for, as it is typed. */
export interface ExportReason {
  readonly value: string;
  readonly set: (text: string) => void;
  readonly error: string | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Whether it can be kept; if not, why stands at the field. */
  readonly holds: () => boolean;
}

export const useExportReason = (): ExportReason => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const problem = reasonProblem(value);
  const holds = (): boolean => {
    setTried(true);
    if (problem !== undefined) requestAnimationFrame(() => input.current?.focus());
    return problem === undefined;
  };
  const error = tried && problem !== undefined ? fieldProblemText(intl, problem) : undefined;
  return { value, set: setValue, error, input, holds };
};

export interface ExportAsking {
  readonly own: AskedSecret;
  readonly reason: ExportReason;
  /** Sends with both; undefined when it was not done, and why is shown. */
  readonly send: <T>(ask: (leaving: ExportAsk) => Promise<Result<T>>) => Promise<T | undefined>;
}

/** What is asked before records leave: what it is for, and the own passphrase again. */
export const useExportAsk = (): ExportAsking => {
  const own = useOwnPassphrase();
  const reason = useExportReason();
  const send: ExportAsking['send'] = async (ask) => {
    // Both are asked, so that both are marked; the last that lacks has the focus.
    const bothHold = [own.holds(), reason.holds()].every(Boolean);
    return bothHold ? own.send((passphrase) => ask({ passphrase, reason: reason.value.trim() })) : undefined;
  };
  return { own, reason, send };
};
