import { useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';

interface Sealing {
  readonly failure: Failure | null;
  /** Seals at once; a second press while the first is under way does nothing. */
  readonly seal: () => Promise<void>;
}

interface Around {
  /** Keeps the last words before the record is sent. */
  readonly flush: () => Promise<void>;
  /** After it was sealed nothing more is kept as a draft. */
  readonly stop: () => void;
  readonly send: () => Promise<Failure | null>;
  readonly onFailed: (failure: Failure) => void;
}

/** Sends the record once; what failed is said, and everything stays in the form. */
export const useSealing = ({ flush, stop, send, onFailed }: Around): Sealing => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const under = useRef(false);
  const seal = async (): Promise<void> => {
    if (under.current) return;
    under.current = true;
    setFailure(null);
    await flush();
    const failed = await send();
    under.current = false;
    if (!failed) return stop();
    setFailure(failed);
    onFailed(failed);
  };
  return { failure, seal };
};
