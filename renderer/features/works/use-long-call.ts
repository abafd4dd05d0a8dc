import { useEffect, useRef, useState } from 'react';
import type { LongWork } from '../../../shared/works/long-work.ts';
import { call } from '../../api.ts';

/** Asks for what may take long. `waiting` is the work meanwhile; a page that is left stops it. */
export const useLongCall = () => {
  const [waiting, setWaiting] = useState<LongWork | null>(null);
  const asked = useRef<LongWork | null>(null);
  useEffect(
    () => () => {
      if (asked.current) void call('works:cancel', { work: asked.current });
    },
    [],
  );
  const run = async <T>(work: LongWork, ask: () => Promise<T>): Promise<T> => {
    asked.current = work;
    setWaiting(work);
    try {
      return await ask();
    } finally {
      asked.current = null;
      setWaiting(null);
    }
  };
  return { waiting, run };
};
